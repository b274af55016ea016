import type { NluModel } from '../contract';

/** Intents by their kind. */
export type Kinds = ReadonlyMap<string, NluModel['intents'][number]['kind']>;

/** The class of everything that is nobody's business: generic negative lines. Never shown. */
export const BACKGROUND = 'none';

/** Whether an intent is not ours to answer: a kind that is declined by name, or nothing in particular. */
export function isOutside(intent: string, kinds: Kinds): boolean {
  return intent === BACKGROUND || kinds.get(intent) === 'out-of-scope';
}
