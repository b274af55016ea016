/** A sparse vector: feature numbers and their weights, in no particular order. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** The features a model knows, with their inverse document frequencies. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
}

/** Length of every vector. The perceptrons' step size fits lengths of about two. */
const LENGTH = 2;

/** Features of at least `minimum` documents, numbered in the order they were first seen. */
export function buildVocabulary(bags: readonly ReadonlyMap<string, number>[], minimum: number): Vocabulary {
  const documents = new Map<string, number>();
  for (const bag of bags) for (const feature of bag.keys()) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  const kept = [...documents].filter(([, count]) => count >= minimum);
  const idf = Float32Array.from(kept, ([, count]) => Math.log((1 + bags.length) / (1 + count)) + 1);
  return { ids: new Map(kept.map(([feature], id) => [feature, id])), idf };
}

/** tf-idf with damped counts, scaled to one length; unknown features are dropped. */
export function vectorise(bag: ReadonlyMap<string, number>, vocabulary: Vocabulary): SparseVector {
  const ids = new Int32Array(bag.size);
  const values = new Float32Array(bag.size);
  let size = 0;
  let squares = 0;
  for (const [feature, count] of bag) {
    const id = vocabulary.ids.get(feature);
    if (id === undefined) continue;
    const value = Math.sqrt(count) * (vocabulary.idf[id] ?? 0);
    ids[size] = id;
    values[size++] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? LENGTH / Math.sqrt(squares) : 0;
  for (let i = 0; i < size; i++) values[i] = (values[i] ?? 0) * scale;
  return { ids: ids.subarray(0, size), values: values.subarray(0, size) };
}
