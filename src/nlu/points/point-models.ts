import type { LinearModel } from '../classify/dataset';

/** What tells the points of one intent apart where none of their phrases stands in the message. */
export interface PointModel {
  /** The model's classes; class 0, before them, is no point at all. */
  readonly points: readonly string[];
  /** The features it knows, by their numbers in the vocabulary, rising: row `i` of the weights is feature `features[i]`. */
  readonly features: Int32Array;
  readonly linear: LinearModel;
}

/** All of them, by intent, and what they were learned from. */
export interface PointModels {
  /** Fingerprint of the points' phrases: other phrases, other models. */
  readonly key: string;
  readonly byIntent: ReadonlyMap<string, PointModel>;
}
