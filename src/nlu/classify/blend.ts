import type { FeatureBag } from '../contract';
import { type SparseVector, type Vocabulary, vectorise } from '../features/vectorise';
import { activate, type LinearModel } from './dataset';
import { type Calibration, type Members, type MemberWeights, toLogProbabilities, WEIGHTS } from './ensemble';
import { type NeighbourIndex, nearest } from './neighbours';

/**
 * The calibrated ensemble, ready to use. Averaged log-probabilities of linear models differ from the average of their
 * activations only by a number that all classes share, so perceptrons and softmax regression become one matrix: the
 * same answers for half the time and memory.
 */
export interface Blend {
  readonly classes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly linear: LinearModel;
  readonly neighbours: NeighbourIndex;
  /** What a similarity of 1 adds to a class. */
  readonly neighbourWeight: number;
}

function mix(a: Float32Array, weightA: number, b: Float32Array, weightB: number): Float32Array {
  return a.map((value, i) => value * weightA + (b[i] as number) * weightB);
}

/** Puts calibrated members together. */
export function blend(members: Members, calibration: Calibration, weights: MemberWeights = WEIGHTS): Blend {
  const weight = (member: keyof MemberWeights): number => weights[member] / calibration[member] / calibration.ensemble;
  const [p, s] = [weight('perceptrons'), weight('softmax')];
  const { classes, vocabulary, perceptrons, softmax, neighbours } = members;
  const linear = {
    weights: mix(perceptrons.weights, p, softmax.weights, s),
    bias: mix(perceptrons.bias, p, softmax.bias, s),
  };
  return { classes, vocabulary, linear, neighbours, neighbourWeight: weight('neighbours') };
}

/** Calibrated log-probabilities, in the order of the classes. */
export function logProbabilities(model: Blend, bag: FeatureBag): Float32Array {
  return weighVector(model, vectorise(bag, model.vocabulary));
}

/** As `logProbabilities`, of a vector over the model's own vocabulary. */
export function weighVector(model: Blend, vector: SparseVector): Float32Array {
  const sums = new Float32Array(model.classes.length);
  const similar = new Float32Array(model.classes.length);
  activate(model.linear, vector, sums);
  nearest(model.neighbours, vector, similar);
  for (let c = 0; c < sums.length; c++) (sums[c] as number) += model.neighbourWeight * (similar[c] as number);
  return toLogProbabilities(sums, 1);
}

/** No classifier is certain: that is for exact phrases. */
const MOST_CONFIDENT = 0.9999;

/** Probabilities, in the order of the classes. */
export function toProbabilities(logs: Float32Array): Float64Array {
  const probabilities = new Float64Array(logs.length);
  for (let c = 0; c < logs.length; c++) probabilities[c] = Math.min(MOST_CONFIDENT, Math.exp(logs[c] as number));
  return probabilities;
}
