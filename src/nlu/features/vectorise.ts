import type { FeatureBag } from '../contract';
import type { FeatureSpace } from './feature-space';

/** A sparse vector: feature numbers and their weights, in no particular order. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** The features a model knows, with their inverse document frequencies: 0 for those of no line it learned. */
export interface Vocabulary {
  readonly space: FeatureSpace;
  readonly idf: Float32Array;
}

/** Length of every vector. The perceptrons' step size fits lengths of about two. */
const LENGTH = 2;

/** Weighs the features of a space by the documents they are in. */
export function buildVocabulary(bags: readonly FeatureBag[], space: FeatureSpace): Vocabulary {
  const documents = new Float32Array(space.size);
  for (const { ids } of bags) for (const id of ids) (documents[id] as number)++;
  const idf = documents.map((count) => (count === 0 ? 0 : Math.log((1 + bags.length) / (1 + count)) + 1));
  return { space, idf };
}

/** tf-idf with damped counts, scaled to one length; features of no learned line are dropped. */
export function vectorise({ ids, counts }: FeatureBag, { idf }: Vocabulary): SparseVector {
  const known = new Int32Array(ids.length);
  const values = new Float32Array(ids.length);
  let size = 0;
  let squares = 0;
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    const value = Math.sqrt(counts[k] as number) * (idf[id] ?? 0);
    if (value === 0) continue;
    known[size] = id;
    values[size++] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? LENGTH / Math.sqrt(squares) : 0;
  for (let k = 0; k < size; k++) (values[k] as number) *= scale;
  return { ids: known.subarray(0, size), values: values.subarray(0, size) };
}
