import type { UnderstandingContext } from '../../vocabulary';
import type { Reader } from './reader';

/** What may stand with the name of a place that is all a message says: 我在嘉兴的, 那嘉兴呢. */
const AROUND = /我们?|这边|这里|是|在|的|那|人|呢|参保|[\s\p{P}]/gu;

/** 居民医保多少钱一年 · 嘉兴: the question that was declined for want of a place, asked of the place that is told now. */
export function placeOfQuestion(
  text: string,
  { previousText, intents, asking, today }: UnderstandingContext,
  reader: Reader,
): string | null {
  if (previousText === undefined || intents.length > 0 || asking !== undefined) return null;
  const { regions } = reader.scan(text, today);
  const [place, more] = regions;
  if (place === undefined || more !== undefined) return null;
  if ((text.slice(0, place.start) + text.slice(place.end)).replace(AROUND, '') !== '') return null;
  const before = reader.scan(previousText, today);
  const asks = before.clauses.some((clause) => clause.asks);
  return asks && before.regions.length === 0 ? `${text.slice(place.start, place.end)}${previousText}` : null;
}
