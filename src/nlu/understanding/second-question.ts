import type { IsoDate } from '../../vocabulary';
import { decide, type Verdict } from './decide';
import { findQuestions } from './find-questions';
import type { Reader } from './reader';

/** Surer than for a message of its own: half a message is easily misread. */
const SURE = 0.6;

function understood(text: string, today: IsoDate, reader: Reader): string | null {
  const verdict = decide(reader.candidates(reader.weigh(reader.scan(text, today))), reader.compiled);
  if (verdict.intent === null || verdict.confidence < SURE || verdict.decision === 'clarify') return null;
  return reader.compiled.kinds.get(verdict.intent) === 'business' ? verdict.intent : null;
}

/** The intents of a message that asks twice, in the order they were asked; none unless one of them is what the whole is about. */
export function secondQuestions(text: string, today: IsoDate, whole: Verdict, reader: Reader): readonly string[] {
  const intents = findQuestions(text)
    .map(({ start, end }) => understood(text.slice(start, end), today, reader))
    .filter((intent) => intent !== null);
  const different = [...new Set(intents)];
  return different.length > 1 &&
    different.some((intent) => whole.candidates.some((candidate) => candidate.intent === intent))
    ? different
    : [];
}
