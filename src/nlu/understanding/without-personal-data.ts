import { splitClauses } from '../text/sentences';

/** What stands in place of personal data (see mask-personal-data). */
const PLACEHOLDER = /〔[^〕]*〕/;

/** The text without the clauses that hold personal data, where another clause asks: 4050补多少,我身份证〔证件号〕. Else the whole text. */
export function withoutPersonalData(text: string): string {
  if (!PLACEHOLDER.test(text)) return text;
  const others = splitClauses(text).filter(({ start, end }) => !PLACEHOLDER.test(text.slice(start, end)));
  if (!others.some(({ asks }) => asks)) return text;
  return others
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/[ ,;]+$/, '');
}
