import type { IsoDate, Understanding, UnderstandingContext } from '../../vocabulary';
import { readSlots } from '../slots/read-slots';
import { splitClauses } from '../text/sentences';
import type { Reader } from './reader';

/** Shorter messages answer what was asked, or are as bare as answers: 公司 of a longer one is anybody's (我从公司走了). */
const SHORTEST_STATEMENT = 8;

/** 断了半年,自己忘了 · 能补不: the message before, where it asked nothing and was more than an answer. */
export function statedBefore({ previousText }: UnderstandingContext): string | undefined {
  if (previousText === undefined || previousText.length < SHORTEST_STATEMENT) return undefined;
  return splitClauses(previousText).some(({ asks }) => asks) ? undefined : previousText;
}

/** What was stated before the question, read for the intents in play. */
export function readBefore(
  told: string,
  today: IsoDate,
  intents: ReadonlySet<string>,
  reader: Reader,
): Understanding['slots'] {
  const found = reader.scan(told, today);
  const as = told.length < SHORTEST_STATEMENT ? 'fragment' : 'statement';
  const known = [...intents].filter((intent) => reader.compiled.slots.has(intent));
  return Object.fromEntries(known.map((intent) => [intent, readSlots(intent, found, reader.compiled, as)]));
}
