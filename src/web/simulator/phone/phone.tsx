import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Conversation, isSending, type Said } from '../conversation';
import type { InspectorTab } from '../inspector/inspector';
import { ChatBar } from './chat-bar';
import { ChatHeader } from './chat-header';
import { ChatLog } from './chat-log';
import { StatusBar } from './status-bar';

interface PhoneProps {
  readonly conversation: Conversation;
  readonly onSend: (said: Said) => Promise<boolean>;
  readonly onRestart: () => void;
  readonly onInspect: (id: string | null, tab: InspectorTab) => void;
  /** The exchange shown beside the phone, when it is not the newest. */
  readonly inspected: string | null;
  /** Whether it stands in a frame of its own; else it is the whole screen. */
  readonly framed: boolean;
}

/** A chat with an official account, as WeChat shows it. */
export function Phone({ conversation, onSend, onRestart, onInspect, inspected, framed }: PhoneProps) {
  const [draft, setDraft] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const sending = isSending(conversation);

  useLayoutEffect(() => {
    if (framed) input.current?.focus();
  }, [framed]);

  async function sendText(text: string): Promise<void> {
    setDraft('');
    input.current?.focus();
    if (!(await onSend({ kind: 'text', text }))) setDraft((newer) => newer || text);
  }
  function restart(): void {
    setDraft('');
    onRestart();
  }

  return (
    <main class={framed ? 'phone phone_framed' : 'phone'}>
      {framed && <StatusBar />}
      <ChatHeader sending={sending} {...(framed ? {} : { onDetails: () => onInspect(null, 'why') })} />
      <ChatLog
        exchanges={conversation.exchanges}
        sending={sending}
        onSend={onSend}
        onInspect={onInspect}
        inspected={inspected}
      />
      <p class="trouble" role="alert">
        {conversation.trouble}
      </p>
      <ChatBar
        draft={draft}
        onDraft={setDraft}
        onSendText={sendText}
        onSend={onSend}
        onRestart={restart}
        input={input}
      />
    </main>
  );
}
