import type { Understanding } from '../../vocabulary';
import { GOODBYE, WAIT } from '../control-intents';
import { readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** A message this sure to be about something else is no answer, unless the answer is most of it. */
const SURE = 0.6;
const MOST = 0.5;
/** So sure of something else, a message with a word or two that could answer tells something else: 多交了一份,公司也交了. */
const SUREST = 0.95;
const WORD = 2;
const LITTLE = 0.3;
/** What may go with an answer: 是的，两个月 · 好了接着说，三级医院 · 你好，职工的. */
const BESIDE: ReadonlySet<string> = new Set(['affirm', 'deny', 'correct', 'more', 'greet', 'thanks', GOODBYE, WAIT]);

/** These answer, whatever they hold. */
const YES_NO: ReadonlySet<string> = new Set(['affirm', 'deny', 'correct']);

/** The message as an answer to the question that is open. */
export const hearAnswer: Listener = (hearing) => {
  const { frame, understanding } = hearing;
  if (!frame?.asking || !understanding.answer || isElsewhere(hearing)) return null;
  if (isOnlyMentioned(understanding) || isInQuestion(understanding)) return null;
  const { slot } = frame.asking;
  const { answer } = understanding;
  if (answer.kind === 'unknown' || answer.kind === 'refused')
    return { kind: 'not-told', slot: namedSlot(hearing) ?? slot, refused: answer.kind === 'refused' };
  const value = answer.kind === 'value' ? answer.reading.value : yesOrNo(hearing, answer.kind === 'affirm');
  if (value === undefined) return null;
  const answered = { [slot]: value };
  const points = answer.kind === 'value' && answer.aside ? (understanding.points[frame.intent] ?? []) : [];
  return { kind: 'fill', slots: { ...readSlots(understanding, frame.intent), ...answered }, points, answered };
};

const CLAUSE = /[^,。!?; ]+/g;

/** 等我问问公司 mentions 公司 and tells nothing yet; 等下看看，哦是3000 does. */
function isOnlyMentioned({ intent, decision, answer, text }: Understanding): boolean {
  if (intent !== WAIT || decision !== 'answer' || answer?.kind !== 'value') return false;
  const { start, end } = answer.reading;
  const clauses = [...text.matchAll(CLAUSE)];
  const own = clauses.find((clause) => clause.index <= start && end <= clause.index + clause[0].length);
  return (end - start) / (own?.[0].length ?? text.length) < MOST;
}

/** Shorter questions ask back with the answer: 有吧?. */
const LONG = 5;

/** 真的要我出吗 holds 我 and asks something: a single character of a question answers none. */
const isInQuestion = ({ asks, answer, text }: Understanding): boolean =>
  asks === true && answer?.kind === 'value' && answer.reading.text.length === 1 && text.length > LONG;

/** What stands in brackets only explains: 缴费基数（每月）. */
const EXPLAINED = /（.*）/u;
/** Of a label the last two characters name what it is: 基数, 年龄. */
const HEAD = 2;

/** 我不告诉你年龄, 基数我哪知道, while something else is asked: it is that which is not told. */
function namedSlot({ model, frame, understanding: { text } }: Hearing): string | undefined {
  const slots = model.flows.get(frame?.intent ?? '')?.slots ?? [];
  const isNamed = (name: string): boolean => name.length >= HEAD && text.includes(name);
  const plain = slots.map(({ name, label }) => ({ name, label: label.replace(EXPLAINED, '') }));
  return (plain.find(({ label }) => isNamed(label)) ?? plain.find(({ label }) => isNamed(label.slice(-HEAD))))?.name;
}

/** 是的 and 没有 answer a question that has yes and no for values. */
function yesOrNo({ model, frame }: Hearing, yes: boolean): boolean | undefined {
  const slot = model.flows.get(frame?.intent ?? '')?.slots.find(({ name }) => name === frame?.asking?.slot);
  return slot?.options.some(({ value }) => value === yes) ? yes : undefined;
}

/** Whether the message leaves the form: another question, or one that is not ours, that merely mentions a value. */
const isElsewhere = ({ model, frame, understanding }: Hearing): boolean => {
  const { intent, confidence, decision, answer, asks } = understanding;
  if (intent === null || intent === frame?.intent) return false;
  if (isKnownByHeart(understanding) && share(understanding) < MOST) return !YES_NO.has(intent);
  if (BESIDE.has(intent)) return false;
  const isDecided = decision === 'answer' || decision === 'out-of-scope';
  if (!isDecided || confidence < SURE) return false;
  if (answer?.kind === 'value' && answer.aside) return true;
  if (!asks && model.remarks.get(intent)?.kind !== 'control') return isOtherNews(understanding);
  return share(understanding) < MOST;
};

/** 还有吗 holds 有, and is a phrase of its own. */
const isKnownByHeart = ({ confidence, answer }: Understanding): boolean => confidence === 1 && answer?.kind === 'value';

/** A statement that holds a value answers; to leave the form one asks, or tells something else altogether. */
const isOtherNews = (understanding: Understanding): boolean =>
  understanding.confidence >= SUREST &&
  understanding.decision === 'answer' &&
  understanding.answer?.kind === 'value' &&
  understanding.answer.reading.text.length <= WORD &&
  share(understanding) < LITTLE;

function share({ answer, text }: Understanding): number {
  if (answer?.kind !== 'value') return 0;
  return (answer.reading.end - answer.reading.start) / Math.max(1, text.length);
}
