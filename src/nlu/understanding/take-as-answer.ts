import type { AnswerReading, UnderstandingContext } from '../../vocabulary';
import type { CompiledModel } from './compile-model';
import type { Verdict } from './decide';
import { exactKey } from './exact-key';

/** An answer makes up at least this share of the message it stands in; else the message asks something of its own. */
const SHARE = 0.5;
const LONGEST_SHRUG = 10;
const SURE = 0.9;

function isAllAnswer(answer: AnswerReading, text: string): boolean {
  const length = exactKey(text).length;
  return answer.kind === 'value' ? exactKey(answer.reading.text).length >= length * SHARE : length <= LONGEST_SHRUG;
}

/**
 * A message that is nothing but the answer to the open question belongs to the question's intent, whatever its few
 * characters look like to the classifier. Yes and no stay what they are.
 */
export function takeAsAnswer(
  verdict: Verdict,
  answer: AnswerReading | null,
  text: string,
  context: UnderstandingContext,
  compiled: CompiledModel,
): Verdict {
  if (context.asking === undefined || answer === null || answer.kind === 'affirm' || answer.kind === 'deny')
    return verdict;
  if (verdict.confidence === 1 || !isAllAnswer(answer, text)) return verdict;
  const { intent } = context.asking;
  const business = verdict.intent !== null && compiled.kinds.get(verdict.intent) === 'business';
  if (business && verdict.intent !== intent && verdict.confidence >= SURE && answer.kind === 'value') return verdict;
  return {
    decision: 'answer',
    intent,
    confidence: SURE,
    candidates: [{ intent, confidence: SURE }, ...verdict.candidates.filter((other) => other.intent !== intent)],
  };
}
