import { useCallback, useState } from 'preact/hooks';
import { Inspector, type InspectorTab } from './inspector/inspector';
import { InspectorDialog } from './inspector/inspector-dialog';
import { Phone } from './phone/phone';
import { useConversation } from './use-conversation';
import { useWideScreen } from './use-wide-screen';

/** A phone; where there is room, beside it what happened on the wire and why. Elsewhere that opens over the phone. */
export function SimulatorPage() {
  const { conversation, send, restart } = useConversation();
  const wide = useWideScreen();
  const [tab, setTab] = useState<InspectorTab>('why');
  const [selected, select] = useState<string | null>(null);
  const [open, setOpen] = useState(false);

  const inspect = useCallback((id: string | null, wanted: InspectorTab) => {
    select(id);
    setTab(wanted);
    setOpen(true);
  }, []);
  const startOver = useCallback(() => {
    select(null);
    restart();
  }, [restart]);
  const sendAndFollow = useCallback(
    (said: Parameters<typeof send>[0]) => {
      select(null);
      return send(said);
    },
    [send],
  );

  const inspector = (
    <Inspector exchanges={conversation.exchanges} selected={selected} onSelect={select} tab={tab} onTab={setTab} />
  );
  return (
    <div class="page">
      <Phone
        conversation={conversation}
        onSend={sendAndFollow}
        onRestart={startOver}
        onInspect={inspect}
        inspected={wide ? selected : null}
        framed={wide}
      />
      {wide ? (
        <aside class="beside" aria-label="这段对话的经过">
          <header class="beside__head">
            <div>
              <p class="beside__title">手机模拟器</p>
              <p class="beside__hint">左边当微信用；右边看每条消息在线上怎么走、机器人为什么这么答。</p>
            </div>
            <button type="button" class="weui-btn weui-btn_default weui-btn_mini" onClick={startOver}>
              换一部新手机
            </button>
          </header>
          {inspector}
        </aside>
      ) : (
        <InspectorDialog open={open} onClose={() => setOpen(false)}>
          {inspector}
        </InspectorDialog>
      )}
    </div>
  );
}
