import type { SparseVector } from '../features/vectorise';
import type { Dataset } from './dataset';

/** The training vectors turned over: for each feature, the lines that have it. */
export interface NeighbourIndex {
  /** Entries of feature `f`: `offsets[f]` to `offsets[f + 1]`. */
  readonly offsets: Int32Array;
  readonly lines: Int32Array;
  readonly values: Float32Array;
  /** Class of each line. */
  readonly labels: Int32Array;
  readonly classes: number;
}

/** A feature that stands in more lines than this share tells little about the nearest one and costs most of the time. */
const COMMON = 0.08;

function countLines({ vectors, features }: Dataset): Int32Array {
  const counts = new Int32Array(features);
  for (const { ids } of vectors) for (const id of ids) (counts[id] as number)++;
  return counts;
}

/** Turns the training vectors over, without the most common features. */
export function indexNeighbours(dataset: Dataset): NeighbourIndex {
  const { vectors, labels, classes, features } = dataset;
  const counts = countLines(dataset);
  const most = Math.max(50, vectors.length * COMMON);
  const offsets = new Int32Array(features + 1);
  for (let f = 0; f < features; f++)
    offsets[f + 1] = (offsets[f] as number) + ((counts[f] as number) > most ? 0 : (counts[f] as number));
  const total = offsets[features] as number;
  const index = {
    offsets,
    lines: new Int32Array(total),
    values: new Float32Array(total),
    labels,
    classes: classes.length,
  };
  fill(index, vectors, counts, most);
  return index;
}

function fill(
  { offsets, lines, values }: NeighbourIndex,
  vectors: readonly SparseVector[],
  counts: Int32Array,
  most: number,
): void {
  const next = offsets.slice();
  vectors.forEach((vector, line) => {
    vector.ids.forEach((id, k) => {
      if ((counts[id] as number) > most) return;
      const at = next[id] as number;
      next[id] = at + 1;
      lines[at] = line;
      values[at] = vector.values[k] as number;
    });
  });
}

/** Working space that a search uses again: one number a line. */
const scratch = new WeakMap<NeighbourIndex, Float32Array>();

function similarities(index: NeighbourIndex, vector: SparseVector): Float32Array {
  const found = scratch.get(index) ?? new Float32Array(index.labels.length);
  scratch.set(index, found);
  found.fill(0);
  const { offsets, lines, values } = index;
  for (let k = 0; k < vector.ids.length; k++) {
    const id = vector.ids[k] as number;
    const value = vector.values[k] as number;
    const end = offsets[id + 1] as number;
    for (let at = offsets[id] as number; at < end; at++)
      (found[lines[at] as number] as number) += value * (values[at] as number);
  }
  return found;
}

/** For each class the similarity of its most similar line (0 to about 1), into `into`. */
export function nearest(index: NeighbourIndex, vector: SparseVector, into: Float32Array): void {
  const found = similarities(index, vector);
  const { labels } = index;
  into.fill(0);
  for (let line = 0; line < labels.length; line++) {
    const label = labels[line] as number;
    const similarity = (found[line] as number) / 4;
    if (similarity > (into[label] as number)) into[label] = similarity;
  }
}
