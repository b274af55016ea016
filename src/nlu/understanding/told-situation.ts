import type { CompiledModel } from './compile-model';
import { offering, type Verdict } from './decide';

/** Less sure, an answer is a guess where nothing was asked, and a message is not declined for what it tells. */
const SURE = 0.95;
/** An intent this likely is offered with those of the situation. */
const LIKELY = 0.3;
const MOST_CHOICES = 4;
/** Who wants something tells more than how things stand. */
const WANTS = /想|要|帮|请|查/;

/** 我上个月辞职了, 搬到成都来了: tells how things stand and asks nothing. What such people ask is offered, not a guess made. */
export function toldSituation(verdict: Verdict, text: string, { topics, kinds }: CompiledModel): Verdict {
  if (isSure(verdict) || WANTS.test(text)) return verdict;
  const situation = topics.situations.find(({ says }) => says.test(text));
  if (situation === undefined) return verdict;
  const likely = verdict.candidates.filter(
    ({ intent, confidence }) => confidence >= LIKELY && kinds.get(intent) === 'business',
  );
  return offering([...new Set([...likely.map(({ intent }) => intent), ...situation.intents])].slice(0, MOST_CHOICES));
}

const isSure = ({ decision, confidence, topicOnly }: Verdict): boolean =>
  topicOnly === true || (confidence >= SURE && (decision === 'answer' || decision === 'out-of-scope'));
