import type { IntentCandidate } from '../../vocabulary';
import type { NluModel } from '../contract';
import { parsePhrase } from '../phrase';
import { normalise } from '../text/normalise';
import type { Verdict } from './decide';
import { exactKey } from './exact-key';

/** Matters people name without asking anything of them: 退费, 关于转移的事. */
export interface Topics {
  /** Name, as `exactKey` writes it → the intents to choose from. */
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Longer than this, a message is no mere name. */
const MOST_CHARACTERS = 16;

export function compileTopics({ around, list }: NluModel['topics']): Topics {
  const names = list.flatMap(({ says, intents }) =>
    says.flatMap(parsePhrase).map((variant) => [exactKey(variant.join('')), intents] as const),
  );
  const longestFirst = (words: readonly string[]) => words.map(normalise).sort((a, b) => b.length - a.length);
  return { intents: new Map(names), before: longestFirst(around.before), after: longestFirst(around.after) };
}

/** A choice between the intents of the matter that is all a message names, or null. */
export function namedTopic(text: string, { intents, before, after }: Topics): Verdict | null {
  const key = exactKey(text);
  if (key.length > MOST_CHARACTERS) return null;
  for (const rest of [key, ...withoutEnd(key, after)]) {
    for (const name of [rest, ...withoutStart(rest, before)]) {
      const found = intents.get(name);
      if (found !== undefined) return choiceOf(found);
    }
  }
  return null;
}

const withoutEnd = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.endsWith(word)).map((word) => text.slice(0, -word.length));

const withoutStart = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.startsWith(word)).map((word) => text.slice(word.length));

function choiceOf(intents: readonly string[]): Verdict {
  const confidence = 1 / intents.length;
  const candidates = intents.map((intent): IntentCandidate => ({ intent, confidence }));
  return { decision: 'clarify', intent: intents[0] ?? null, confidence, candidates, topicOnly: true };
}
