import type { TrainingExample } from '../contract';
import { dealFolds } from '../training/folds';

/**
 * The fold of each line. The lines of one template stay together: they differ in a word or two, and a classifier that
 * has learned one of them has as good as seen the others.
 */
export function dealTemplates(examples: readonly TrainingExample[], count: number, seed: number): Int32Array {
  const deals = new Map<string, number>();
  const intents: string[] = [];
  const dealOf = examples.map(({ intent, template }, line) => {
    const key = template === undefined ? String(line) : `${intent}\n${template}`;
    const known = deals.get(key) ?? intents.push(intent) - 1;
    deals.set(key, known);
    return known;
  });
  const folds = dealFolds(intents, count, seed);
  return Int32Array.from(dealOf, (deal) => folds[deal] as number);
}
