import { offering, type Verdict } from './decide';
import { exactKey } from './exact-key';
import type { Topics } from './topics';

/** Longer than this, a message is no mere name. */
const MOST_CHARACTERS = 16;

/** A choice between the intents of the matter that is all a message names, or null. */
export function namedTopic(text: string, { intents, before, after }: Topics): Verdict | null {
  const key = exactKey(text);
  if (key.length > MOST_CHARACTERS) return null;
  for (const rest of [key, ...withoutEnd(key, after)]) {
    for (const name of [rest, ...withoutStart(rest, before)]) {
      const found = intents.get(name);
      if (found !== undefined) return offering(found);
    }
  }
  return null;
}

const withoutEnd = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.endsWith(word)).map((word) => text.slice(0, -word.length));

const withoutStart = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.startsWith(word)).map((word) => text.slice(word.length));
