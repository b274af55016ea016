import type { SparseVector } from '../features/vectorise';

/** Vectors with their class numbers. */
export interface Dataset {
  readonly vectors: readonly SparseVector[];
  readonly labels: Int32Array;
  readonly classes: readonly string[];
  readonly features: number;
}

/** Weights of a linear model: `weights[feature * classes + class]`, so that a message touches few cache lines. */
export interface LinearModel {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Adds the model's activations of `vector` to `into` (one number a class), which must start at zero. */
export function activate(model: LinearModel, vector: SparseVector, into: Float32Array): void {
  const { weights, bias } = model;
  const count = bias.length;
  for (let c = 0; c < count; c++) into[c] = bias[c] ?? 0;
  const { ids, values } = vector;
  const fours = ids.length - (ids.length % 4);
  for (let k = 0; k < fours; k += 4) addFour(weights, vector, k, into);
  for (let k = fours; k < ids.length; k++) {
    const row = (ids[k] as number) * count;
    const value = values[k] as number;
    for (let c = 0; c < count; c++) (into[c] as number) += value * (weights[row + c] as number);
  }
}

/**
 * Four features at once: their rows lie far apart in 15 MB, and are fetched side by side. Rounded after each, so that the
 * sums are those of one after the other.
 */
function addFour(weights: Float32Array, { ids, values }: SparseVector, k: number, into: Float32Array): void {
  const { fround } = Math;
  const count = into.length;
  const [row0, row1] = [(ids[k] as number) * count, (ids[k + 1] as number) * count];
  const [row2, row3] = [(ids[k + 2] as number) * count, (ids[k + 3] as number) * count];
  const [value0, value1] = [values[k] as number, values[k + 1] as number];
  const [value2, value3] = [values[k + 2] as number, values[k + 3] as number];
  for (let c = 0; c < count; c++) {
    const two = fround(
      fround((into[c] as number) + value0 * (weights[row0 + c] as number)) + value1 * (weights[row1 + c] as number),
    );
    into[c] = fround(two + value2 * (weights[row2 + c] as number)) + value3 * (weights[row3 + c] as number);
  }
}
