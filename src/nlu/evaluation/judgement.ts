import type { NluModel } from '../contract';
import { BACKGROUND } from '../understanding/is-outside';

/** A message, what was meant by it and what was understood. */
export interface Judgement {
  readonly text: string;
  readonly truth: string;
  readonly said: string;
  /** Any kind of out of scope counts for any other: all of them decline. */
  readonly right: boolean;
  readonly confidence: number;
  /** Probability of all that is out of scope. */
  readonly outside: number;
}

/** What the measures need to know of intents. */
export interface IntentKinds {
  isOutside(intent: string): boolean;
  isBusiness(intent: string): boolean;
}

/** Reads the kinds of intents off a model. */
export function intentKinds({ intents }: Pick<NluModel, 'intents'>): IntentKinds {
  const kinds = new Map(intents.map(({ id, kind }) => [id, kind]));
  return {
    isOutside: (intent) => intent === BACKGROUND || kinds.get(intent) === 'out-of-scope',
    isBusiness: (intent) => kinds.get(intent) === 'business',
  };
}
