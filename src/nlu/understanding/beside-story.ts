import { splitSentences } from '../text/sentences';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** Shorter messages are one question. */
const SHORTEST = 40;

/** 我在厂里干了十一年。……这住院费用能报多少?: the last sentence that asks, of a message that tells a story before it; null for others. */
export function besideStory({ text, today }: Scan, reader: Reader): Scan | null {
  if (text.length < SHORTEST) return null;
  const sentences = splitSentences(text);
  const last = sentences.findLast(({ asks }) => asks);
  return sentences.length < 2 || last === undefined ? null : reader.scan(text.slice(last.start, last.end), today);
}
