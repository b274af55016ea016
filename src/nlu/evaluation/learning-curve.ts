import { createRandom, shuffled } from '../classify/random';
import type { NluModel, Understander } from '../contract';
import { createUnderstander } from '../understanding/create-understander';
import { dealTemplates } from './deal-templates';
import { splitAt, toMaterial } from './evaluate-model';
import { trainSplit, trySplit } from './fold-trials';
import { type HeadlineScores, headlineScores } from './headline-scores';

/** What so many lines an intent are worth. */
export interface CurvePoint extends HeadlineScores {
  /** Lines an intent, where it has as many. */
  readonly size: number;
  /** Lines learned. */
  readonly learned: number;
}

/** Which part of the lines is kept back, as in an evaluation with as many folds. */
export interface CurveOptions {
  readonly folds: number;
  readonly seed: number;
}

/** The first `size` lines of each intent in an order that does not depend on `size`: larger samples hold the smaller. */
function sample(model: NluModel, lines: readonly number[], size: number, seed: number): number[] {
  const taken = new Map<string, number>();
  const chosen = [...shuffled(lines.length, createRandom(seed))].flatMap((i) => {
    const line = lines[i] as number;
    const intent = model.examples[line]?.intent ?? '';
    const count = (taken.get(intent) ?? 0) + 1;
    taken.set(intent, count);
    return count > size ? [] : [line];
  });
  return chosen.sort((a, b) => a - b);
}

/** Trains on growing samples and tries each on the same lines. `each` is shown what was trained, to try it elsewhere. */
export function learningCurve(
  model: NluModel,
  sizes: readonly number[],
  { folds, seed }: CurveOptions,
  each: (size: number, understander: Understander) => void = () => {},
): CurvePoint[] {
  if (sizes.length === 0) return [];
  const material = toMaterial(model, seed);
  const { learned, tried } = splitAt(dealTemplates(model.examples, folds, seed), 0);
  return sizes.map((size) => {
    const lines = sample(model, learned, size, seed);
    const trained = trainSplit(material, { learned: lines, tried });
    each(size, createUnderstander({ ...model, points: [] }, trained));
    return { size, learned: lines.length, ...headlineScores(trySplit(trained, material, tried), material) };
  });
}
