interface ChatHeaderProps {
  readonly sending: boolean;
  /** Where nothing stands beside the phone: opens what would. */
  readonly onDetails?: () => void;
}

export function ChatHeader({ sending, onDetails }: ChatHeaderProps) {
  return (
    <header class="chat-header">
      <h1 class="chat-header__name">{sending ? '对方正在输入…' : '医保问答'}</h1>
      {onDetails && (
        <button
          type="button"
          class="chat-header__button"
          onClick={onDetails}
          aria-label="线上与为什么"
          title="线上与为什么"
        >
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <circle cx="5" cy="12" r="2" />
            <circle cx="12" cy="12" r="2" />
            <circle cx="19" cy="12" r="2" />
          </svg>
        </button>
      )}
    </header>
  );
}
