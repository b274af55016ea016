import type { RefObject } from 'preact';

interface MessageFormProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onSendText: (text: string) => Promise<void>;
  readonly input: RefObject<HTMLTextAreaElement | null>;
}

/** What the server takes at most. */
const MAX_CHARACTERS = 2000;

export function MessageForm({ draft, onDraft, onSendText, input }: MessageFormProps) {
  const text = draft.trim();
  const send = () => void (text !== '' && onSendText(text));

  /** Enter chooses a word while an input method is composing. */
  function sendOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      class="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={input}
        class="message-form__input"
        rows={1}
        maxLength={MAX_CHARACTERS}
        aria-label="输入消息"
        placeholder="输入问题"
        enterkeyhint="send"
        autocomplete="off"
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={sendOnEnter}
      />
      <button type="submit" class="weui-btn weui-btn_primary weui-btn_mini" aria-disabled={text === ''}>
        发送
      </button>
    </form>
  );
}
