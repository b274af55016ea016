import type { NluModel } from '../contract';
import { parsePhrase } from '../phrase';
import { normalise } from '../text/normalise';
import { toPattern } from './compile-queries';
import { exactKey } from './exact-key';

/** Matters people name without asking anything of them: 退费, 关于转移的事. */
export interface Topics {
  /** Name, as `exactKey` writes it → the intents to choose from. */
  readonly intents: ReadonlyMap<string, readonly string[]>;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Topic, with its dot → what it is called. */
  readonly subjects: ReadonlyMap<string, string>;
  /** What people tell without a question: the words of it, and what they are offered. */
  readonly situations: readonly { readonly says: RegExp; readonly intents: readonly string[] }[];
  /** Intents that ask in general what their siblings ask of special cases. */
  readonly general: ReadonlySet<string>;
}

export function compileTopics({
  around,
  list,
  situations = [],
  subjects = {},
  general = [],
}: NluModel['topics']): Topics {
  const names = list.flatMap(({ says, intents }) =>
    says.flatMap(parsePhrase).map((variant) => [exactKey(variant.join('')), intents] as const),
  );
  const longestFirst = (words: readonly string[]) => words.map(normalise).sort((a, b) => b.length - a.length);
  return {
    intents: new Map(names),
    before: longestFirst(around.before),
    after: longestFirst(around.after),
    subjects: new Map(Object.entries(subjects).map(([topic, name]) => [`${topic}.`, name])),
    situations: situations.map(({ says, intents: offered }) => ({
      says: new RegExp(says.map(toPattern).join('|'), 'u'),
      intents: offered,
    })),
    general: new Set(general),
  };
}
