import type { SparseVector, Vocabulary } from '../features/vectorise';
import { activate, type LinearModel } from './dataset';
import { type NeighbourIndex, nearest } from './neighbours';

/** Temperatures that make each member's activations comparable, and one for all of them together. */
export interface Calibration {
  readonly perceptrons: number;
  readonly softmax: number;
  readonly neighbours: number;
  readonly ensemble: number;
}

/** node-nlp's perceptrons, a softmax regression and the nearest training lines, over one vocabulary. */
export interface Members {
  readonly classes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly perceptrons: LinearModel;
  readonly softmax: LinearModel;
  readonly neighbours: NeighbourIndex;
}

/** How much each member's log-probabilities count; 0 leaves it out. */
export type MemberWeights = Readonly<Record<'perceptrons' | 'softmax' | 'neighbours', number>>;

export const WEIGHTS: MemberWeights = { perceptrons: 0.6, softmax: 0.3, neighbours: 0.05 };

/** Replaces activations by log-probabilities at a temperature. */
export function toLogProbabilities(activations: Float32Array, temperature: number): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < activations.length; c++) highest = Math.max(highest, activations[c] as number);
  let sum = 0;
  for (let c = 0; c < activations.length; c++) sum += Math.exp(((activations[c] as number) - highest) / temperature);
  const log = Math.log(sum);
  for (let c = 0; c < activations.length; c++)
    activations[c] = ((activations[c] as number) - highest) / temperature - log;
  return activations;
}

/** Raw activations of each member. */
export interface Activations {
  readonly perceptrons: Float32Array;
  readonly softmax: Float32Array;
  readonly neighbours: Float32Array;
}

/** What each member says of a vector, uncalibrated. */
export function activateAll(members: Members, vector: SparseVector): Activations {
  const count = members.classes.length;
  const activations = {
    perceptrons: new Float32Array(count),
    softmax: new Float32Array(count),
    neighbours: new Float32Array(count),
  };
  activate(members.perceptrons, vector, activations.perceptrons);
  activate(members.softmax, vector, activations.softmax);
  nearest(members.neighbours, vector, activations.neighbours);
  return activations;
}

/** Averaged log-probabilities of the members, before the last temperature. */
export function combine(
  activations: Activations,
  calibration: Omit<Calibration, 'ensemble'>,
  weights: MemberWeights = WEIGHTS,
): Float32Array {
  const sum = new Float32Array(activations.softmax.length);
  for (const member of ['perceptrons', 'softmax', 'neighbours'] as const) {
    const logs = toLogProbabilities(activations[member].slice(), calibration[member]);
    for (let c = 0; c < sum.length; c++) (sum[c] as number) += weights[member] * (logs[c] as number);
  }
  return sum;
}
