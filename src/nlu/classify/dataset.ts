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
  for (let k = 0; k < ids.length; k++) {
    const row = (ids[k] as number) * count;
    const value = values[k] as number;
    for (let c = 0; c < count; c++) (into[c] as number) += value * (weights[row + c] as number);
  }
}
