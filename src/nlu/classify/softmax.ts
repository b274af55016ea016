import type { SparseVector } from '../features/vectorise';
import { activate, type Dataset, type LinearModel } from './dataset';
import { createRandom, shuffled } from './random';

/** How the softmax regression learns. */
export interface SoftmaxOptions {
  readonly learningRate: number;
  readonly epochs: number;
  /** Share of the probability that every class gets: without it a few hundred lines are learned by heart. */
  readonly smoothing: number;
  readonly seed: number;
}

/** Turns activations into probabilities, in place. */
export function softmax(activations: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < activations.length; c++) highest = Math.max(highest, activations[c] as number);
  let sum = 0;
  for (let c = 0; c < activations.length; c++) sum += activations[c] = Math.exp((activations[c] as number) - highest);
  for (let c = 0; c < activations.length; c++) (activations[c] as number) /= sum;
}

/** Slopes: probability minus the smoothed truth, in place. */
function toSlopes(probabilities: Float32Array, label: number, smoothing: number): void {
  const even = smoothing / probabilities.length;
  for (let c = 0; c < probabilities.length; c++) (probabilities[c] as number) -= even;
  (probabilities[label] as number) -= 1 - smoothing;
}

/** One AdaGrad step: rare features keep long steps. */
function step(
  model: LinearModel,
  squares: Float32Array,
  vector: SparseVector,
  slopes: Float32Array,
  rate: number,
): void {
  const { weights, bias } = model;
  const count = bias.length;
  for (let k = 0; k < vector.ids.length; k++) {
    const row = (vector.ids[k] as number) * count;
    const value = vector.values[k] as number;
    for (let c = 0; c < count; c++) {
      const slope = (slopes[c] as number) * value;
      const square = (squares[row + c] as number) + slope * slope;
      squares[row + c] = square;
      (weights[row + c] as number) -= (rate * slope) / Math.sqrt(square);
    }
  }
  for (let c = 0; c < count; c++) (bias[c] as number) -= rate * 0.05 * (slopes[c] as number);
}

/** Label-smoothed multinomial logistic regression by AdaGrad. */
export function trainSoftmax(dataset: Dataset, options: SoftmaxOptions): LinearModel {
  const { vectors, labels, classes, features } = dataset;
  const model = { weights: new Float32Array(features * classes.length), bias: new Float32Array(classes.length) };
  const squares = new Float32Array(features * classes.length).fill(1e-6);
  const slopes = new Float32Array(classes.length);
  const random = createRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * (1 - (0.9 * epoch) / options.epochs);
    for (const i of shuffled(vectors.length, random)) {
      const vector = vectors[i] as SparseVector;
      activate(model, vector, slopes);
      softmax(slopes);
      toSlopes(slopes, labels[i] as number, options.smoothing);
      step(model, squares, vector, slopes, rate);
    }
  }
  return model;
}
