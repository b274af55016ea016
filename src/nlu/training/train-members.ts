import type { Dataset } from '../classify/dataset';
import type { Members } from '../classify/ensemble';
import { indexNeighbours } from '../classify/neighbours';
import { trainPerceptrons } from '../classify/perceptrons';
import { trainSoftmax } from '../classify/softmax';
import type { FeatureBag } from '../contract';
import type { FeatureSpace } from '../features/feature-space';
import { buildVocabulary, vectorise } from '../features/vectorise';

/** A training line as features. */
export interface Described {
  readonly bag: FeatureBag;
  readonly intent: string;
}

/** How the members learn. */
export interface FitOptions {
  readonly seed: number;
  readonly perceptronIterations: number;
  readonly softmaxEpochs: number;
}

export const FIT_DEFAULTS: FitOptions = { seed: 1, perceptronIterations: 50, softmaxEpochs: 15 };

/** Trains all members on the same vectors of a space. The same lines and seed give the same members. */
export function trainMembers(
  lines: readonly Described[],
  space: FeatureSpace,
  options: FitOptions = FIT_DEFAULTS,
): Members {
  const vocabulary = buildVocabulary(
    lines.map(({ bag }) => bag),
    space,
  );
  const classes = [...new Set(lines.map(({ intent }) => intent))].sort();
  const numbers = new Map(classes.map((intent, c) => [intent, c]));
  const dataset: Dataset = {
    vectors: lines.map(({ bag }) => vectorise(bag, vocabulary)),
    labels: Int32Array.from(lines, ({ intent }) => numbers.get(intent) ?? 0),
    classes,
    features: vocabulary.idf.length,
  };
  return {
    classes,
    vocabulary,
    perceptrons: trainPerceptrons(dataset, { learningRate: 0.1, iterations: options.perceptronIterations }),
    softmax: trainSoftmax(dataset, {
      learningRate: 0.3,
      epochs: options.softmaxEpochs,
      smoothing: 0.06,
      seed: options.seed,
    }),
    neighbours: indexNeighbours(dataset),
  };
}
