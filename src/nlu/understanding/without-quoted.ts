import type { SlotReading, Understanding, UnderstandingContext } from '../../vocabulary';

/** Shorter ones are names and answers (我说的是「职工」), not sentences of ours. */
const QUOTED = /[「『“"]([^「」『』“”"]{4,})[」』”"]/g;

/** Something is asked of what is quoted; 我的是「城乡居民医保」 tells. */
const ASKS = /[吗么嘛呢?]|[啥哪几咋怎]|什么|还是|为何|多[久少]|[行能算对]不|咋办|(.)不\1/;

/** Whether a reading stands in words that are quoted. */
function isQuotedIn(text: string): (reading: { readonly start: number; readonly end: number }) => boolean {
  const spans = [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => [index, index + length] as const);
  return ({ start, end }) => spans.some(([from, to]) => from <= start && end <= to);
}

/** 「最高支付20万元」是一年还是一次: what is quoted of an answer was not told by the person. */
export function withoutQuoted(
  text: string,
  slots: Understanding['slots'],
  { intents }: Pick<UnderstandingContext, 'intents'>,
): Understanding['slots'] {
  if (intents.length === 0 || !ASKS.test(text.replace(QUOTED, ''))) return slots;
  const isQuoted = isQuotedIn(text);
  const own = (readings: Readonly<Record<string, SlotReading>>) =>
    Object.fromEntries(Object.entries(readings).filter(([, reading]) => !isQuoted(reading)));
  return Object.fromEntries(Object.entries(slots).map(([intent, readings]) => [intent, own(readings)]));
}
