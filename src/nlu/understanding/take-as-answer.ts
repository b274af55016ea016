import type { AnswerReading, UnderstandingContext } from '../../vocabulary';
import { readSlots } from '../slots/read-slots';
import { type Stretch, withoutSpans } from '../text/without-spans';
import type { CompiledModel } from './compile-model';
import type { Verdict } from './decide';
import { exactKey } from './exact-key';
import type { Scan } from './scan';

/** An answer makes up at least this share of the message it stands in; else the message asks something of its own. */
const SHARE = 0.5;
/** Words that only carry a value: 参保在南京, 要去合肥, 手机办, 大概三个月吧. */
const CARRIERS =
  /大概|大约|可能|应该|估计|差不多|好像|左右|不知道|不清楚|参保地?|医保|社保|医院|户口|要去|我是|我的|我|是|的|了|吧|在|去|到|要|想|用|办|就|来|一趟|一下|看病|就医|那边|这边/g;
const LONGEST_SHRUG = 10;
const SURE = 0.9;

function isAllAnswer(answer: AnswerReading, found: Scan, left: string): boolean {
  const length = exactKey(found.text).length;
  if (answer.kind !== 'value') return length <= LONGEST_SHRUG;
  const own = exactKey(answer.reading.text).length;
  return own >= Math.min(length, own + left.length) * SHARE;
}

/** All that is told of what the intent wants to know: 门诊，社区医院. Who asks something tells nothing. */
function toldOf(intent: string, found: Scan, compiled: CompiledModel): readonly Stretch[] {
  if (found.clauses.some(({ asks }) => asks)) return [];
  const slots = compiled.slots.get(intent)?.all ?? [];
  const named = found.matches.value.filter(({ of }) => !of.onlyAnswer && slots.includes(of.slot));
  return [...named, ...Object.values(readSlots(intent, found, compiled))];
}

/** What else is said: not the words that only carry a value, nor the place told with it (钱的，南京的). */
function besides(answer: AnswerReading, found: Scan, intent: string, compiled: CompiledModel): string {
  const own = answer.kind === 'value' ? [answer.reading] : [];
  const values = [...own, ...found.regions, ...toldOf(intent, found, compiled)];
  return exactKey(withoutSpans(found.text, values)).replace(CARRIERS, '');
}

/**
 * A message that is nothing but the answer to the open question belongs to the question's intent, whatever its few
 * characters look like to the classifier. Yes and no stay what they are.
 */
export function takeAsAnswer(
  verdict: Verdict,
  answer: AnswerReading | null,
  found: Scan,
  context: UnderstandingContext,
  compiled: CompiledModel,
): Verdict {
  if (context.asking === undefined || answer === null || answer.kind === 'affirm' || answer.kind === 'deny')
    return verdict;
  if (verdict.confidence === 1 || (answer.kind === 'value' && answer.aside)) return verdict;
  const { intent } = context.asking;
  const left = besides(answer, found, intent, compiled);
  if (!isAllAnswer(answer, found, left)) return verdict;
  const business = verdict.intent !== null && compiled.kinds.get(verdict.intent) === 'business';
  const asksElse = business && verdict.intent !== intent && verdict.confidence >= SURE;
  if (asksElse && answer.kind === 'value' && left !== '') return verdict;
  return {
    decision: 'answer',
    intent,
    confidence: SURE,
    candidates: [{ intent, confidence: SURE }, ...verdict.candidates.filter((other) => other.intent !== intent)],
  };
}
