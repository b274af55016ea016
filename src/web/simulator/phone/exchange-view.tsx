import type { Answer } from '../answer';
import type { Exchange, Said } from '../conversation';
import type { InspectorTab } from '../inspector/inspector';
import { Avatar } from './avatar';
import { ChoiceButtons } from './choice-buttons';
import { MessageText } from './message-text';

interface ExchangeViewProps {
  readonly exchange: Exchange;
  readonly newest: boolean;
  readonly inspected: boolean;
  readonly sending: boolean;
  readonly onSend: (said: Said) => Promise<boolean>;
  readonly onInspect: (id: string, tab: InspectorTab) => void;
}

/** One message of the person's and all that came of it. */
export function ExchangeView(props: ExchangeViewProps) {
  const { exchange, inspected } = props;
  const { answer, said } = exchange;
  return (
    <div class={inspected ? 'exchange exchange_inspected' : 'exchange'}>
      <SaidView said={said} waiting={answer === undefined} />
      {answer && <AnswerView {...props} answer={answer} />}
    </div>
  );
}

function SaidView({ said, waiting }: { readonly said: Said; readonly waiting: boolean }) {
  if (said.kind === 'event') {
    return <p class="chat-note">{said.event === 'subscribe' ? '你关注了「医保问答」' : '你取消了关注'}</p>;
  }
  return (
    <div class="message message_own">
      <Avatar of="person" />
      <div class="message__body">
        <p class="bubble bubble_own">
          <span class="for-reader">我说：</span>
          {said.kind === 'text' ? said.text : said.label}
        </p>
      </div>
      {waiting && <i class="weui-loading message__waiting" role="img" aria-label="正在发送" />}
    </div>
  );
}

function AnswerView({ exchange, newest, sending, onSend, onInspect, answer }: ExchangeViewProps & { answer: Answer }) {
  if (answer.messages.length === 0) {
    return (
      <p class={answer.fault ? 'chat-note chat-note_fault' : 'chat-note'}>
        {answer.fault ? '该公众号提供的服务出现故障，请稍后再试' : '机器人没有回复，手机上什么也不显示'}
        <button type="button" class="text-button" onClick={() => onInspect(exchange.id, 'wire')}>
          看线上
        </button>
      </p>
    );
  }
  return (
    <>
      {answer.messages.map(({ text, choices }) => (
        <div class="message" key={text}>
          <Avatar of="bot" />
          <div class="message__body">
            <p class="bubble">
              <span class="for-reader">医保问答说：</span>
              <MessageText text={text} />
            </p>
            <ChoiceButtons choices={choices} newest={newest} sending={sending} onSend={onSend} />
            <button type="button" class="text-button" onClick={() => onInspect(exchange.id, 'why')}>
              为什么这样答
            </button>
          </div>
        </div>
      ))}
    </>
  );
}
