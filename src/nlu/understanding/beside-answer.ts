import type { AnswerReading } from '../../vocabulary';
import type { Scan } from './scan';

/** Says so where the answer stands in a clause of its own and another clause asks: 职工的,对了门诊起付线多少. */
export function markAside(answer: AnswerReading | null, { clauses }: Scan): AnswerReading | null {
  if (answer?.kind !== 'value') return answer;
  const own = clauses.findIndex(({ start, end }) => answer.reading.start >= start && answer.reading.end <= end);
  const isBeside = clauses[own]?.asks === false && clauses.some(({ asks }, i) => asks && i !== own);
  return isBeside ? { ...answer, aside: true } : answer;
}

/** The text without the clause the answer stands in; the whole text where the answer is not beside a question. */
export function besideAnswer({ text, clauses }: Scan, answer: AnswerReading | null): string {
  if (answer?.kind !== 'value' || !answer.aside) return text;
  const { reading } = answer;
  return clauses
    .filter(({ start, end }) => !(reading.start >= start && reading.end <= end))
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}
