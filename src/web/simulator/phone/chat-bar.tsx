import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../conversation';
import { AccountMenu } from './account-menu';
import { MessageForm } from './message-form';

interface ChatBarProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onSendText: (text: string) => Promise<void>;
  readonly onSend: (said: Said) => Promise<boolean>;
  readonly onRestart: () => void;
  readonly input: RefObject<HTMLTextAreaElement | null>;
}

/** The bottom of the chat: the keyboard or the account's menu, as in WeChat. */
export function ChatBar({ draft, onDraft, onSendText, onSend, onRestart, input }: ChatBarProps) {
  const [mode, setMode] = useState<'keyboard' | 'menu'>('keyboard');
  const toggled = useRef(false);
  useLayoutEffect(() => {
    if (toggled.current && mode === 'keyboard') input.current?.focus();
  }, [mode, input]);

  function toggle(): void {
    toggled.current = true;
    setMode(mode === 'menu' ? 'keyboard' : 'menu');
  }

  return (
    <div class="chat-bar">
      <button
        type="button"
        class="chat-bar__toggle"
        onClick={toggle}
        aria-label={mode === 'menu' ? '切换到键盘' : '切换到菜单'}
        title={mode === 'menu' ? '键盘' : '菜单'}
      >
        {mode === 'menu' ? <KeyboardIcon /> : <MenuIcon />}
      </button>
      {mode === 'menu' ? (
        <AccountMenu onSend={onSend} onRestart={onRestart} />
      ) : (
        <MessageForm draft={draft} onDraft={onDraft} onSendText={onSendText} input={input} />
      )}
    </div>
  );
}

const MenuIcon = () => (
  <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
    <path d="M5 7.500h14M5 12h14M5 16.500h14" />
  </svg>
);

const KeyboardIcon = () => (
  <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
    <rect x="3" y="6" width="18" height="12.500" rx="2" />
    <path d="M6.500 9.500h1M10 9.500h1M13.500 9.500h1M17 9.500h.500M6.500 12.500h1M10 12.500h1M13.500 12.500h1M17 12.500h.500M8.500 15.500h7" />
  </svg>
);
