import type { Explanation } from '../../../app/explanation';
import type { DialogueStatus } from '../../../vocabulary';
import type { Said } from '../conversation';
import { BasisView } from './basis-view';
import { Block } from './block';
import { ConfidenceBars } from './confidence-bars';

const STATUSES: Readonly<Record<DialogueStatus, string>> = {
  answered: '已回答',
  asking: '正在追问',
  clarifying: '请人确认意思',
  fallback: '没听懂',
  'handed-over': '转人工',
  closed: '已结束',
};

const TAKEN: Readonly<Record<string, string>> = {
  start: '提了一个新问题',
  fill: '回答正在问的，或者补充情况',
  'not-told': '不知道，或者不想说',
  correct: '更正前面说过的',
  note: '先说情况，还没有问题：记着，等问题来',
  remark: '题外话，或者不归我们答的',
  cancel: '不想继续了',
  restart: '想从头来',
  human: '要找人',
  repeat: '想再听一遍，或者要短一点',
  source: '问出处',
  more: '想接着看',
  clarify: '有几种意思，请人选',
  message: '用一句现成的话回应',
  misheard: '没听懂',
  subscribed: '新关注',
  entered: '进入对话',
  unsupported: '图片、语音之类',
};

const NO_GUESS = { choice: '点的是选项，意思写在选项里，不用猜。', event: '这是微信发的事件，没有话要听懂。' } as const;

/** From what was heard to what it rested on, in the order the bot went. */
export function WhyPanel({ why, said }: { readonly why: Explanation | null; readonly said: Said }) {
  if (why === null)
    return <p class="inspector__empty">这一条没有留下可以解释的记录。取消关注会删掉整段对话，就属于这种情况。</p>;
  return (
    <>
      <Heard why={why} />
      <Block title="理解成什么">
        {said.kind === 'text' ? <ConfidenceBars why={why} /> : <p class="inspector__note">{NO_GUESS[said.kind]}</p>}
      </Block>
      <Decided why={why} />
      {why.basis ? (
        <BasisView basis={why.basis} />
      ) : (
        <p class="inspector__note">这一句没有陈述政策，所以没有规则和依据。</p>
      )}
    </>
  );
}

function Heard({ why }: { readonly why: Explanation }) {
  return (
    <Block title="听到">
      <blockquote class="heard">{why.heard === '' ? '（不是文字消息）' : why.heard}</blockquote>
      {why.entities.length > 0 && (
        <ul class="tags" aria-label="认出的词">
          {why.entities.map(({ entity, value, text, start }) => (
            <li class="tag" key={`${entity}${start}`}>
              「{text}」<code>{`${entity} = ${value}`}</code>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

function Decided({ why }: { readonly why: Explanation }) {
  const { status, about, asking, slots, taken, open } = why;
  return (
    <Block title="走到哪一步">
      {taken !== null && (
        <p class="step">
          <span>当作：</span>
          <strong>{TAKEN[taken] ?? taken}</strong> <code>{taken}</code>
        </p>
      )}
      <p class="step">
        <span class={`status status_${status}`}>{STATUSES[status]}</span>
        {about && <span>{about.title}</span>}
        {asking && (
          <span>
            在问：<strong>{asking.label}</strong> <code>{asking.name}</code>
          </span>
        )}
      </p>
      {slots.length > 0 && (
        <dl class="pairs" aria-label="记下的情况">
          {slots.map(({ name, label, shown }) => (
            <div key={name}>
              <dt>
                {label} <code>{name}</code>
              </dt>
              <dd>{shown}</dd>
            </div>
          ))}
        </dl>
      )}
      {open.length > 0 && (
        <p class="inspector__note">还没办完的（外层在前）：{open.map(({ title }) => `「${title}」`).join(' › ')}</p>
      )}
    </Block>
  );
}
