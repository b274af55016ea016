import { createRandom, shuffled } from '../classify/random';

/** Deals lines into `count` folds so that every intent is spread over all of them: the fold of each line. */
export function dealFolds(intents: readonly string[], count: number, seed: number): Int32Array {
  const folds = new Int32Array(intents.length);
  const dealt = new Map<string, number>();
  for (const i of shuffled(intents.length, createRandom(seed))) {
    const intent = intents[i] as string;
    const number = dealt.get(intent) ?? intent.length;
    folds[i] = number % count;
    dealt.set(intent, number + 1);
  }
  return folds;
}
