import { parsePhrase } from '../nlu/phrase';

const MOST = 3;

/** A few ways to write a phrase of the content out in full; none where it has gaps. */
export const literalsOf = (phrase: string): readonly string[] =>
  parsePhrase(phrase)
    .filter((parts) => parts.length === 1)
    .slice(0, MOST)
    .map(([text = '']) => text);
