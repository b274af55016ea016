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

/** A feature that stands in more lines than this share is not kept. */
const COMMON = 0.08;
/** One that stands in more than this tells little about the nearest line and would cost most of the time: it is not compared. */
const RARE = 0.01;
/** Of every vector: divided by it, a product of two is their cosine. */
const SQUARED_LENGTH = 4;

function longestRow(lines: number, share: number): number {
  return Math.max(50, lines * share);
}

function countLines({ vectors, features }: Dataset): Int32Array {
  const counts = new Int32Array(features);
  for (const { ids } of vectors) for (const id of ids) (counts[id] as number)++;
  return counts;
}

/** Turns the training vectors over, without the most common features. */
export function indexNeighbours(dataset: Dataset): NeighbourIndex {
  const { vectors, labels, classes, features } = dataset;
  const counts = countLines(dataset);
  const most = longestRow(vectors.length, COMMON);
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

/** Working space that a search uses again. */
interface Scratch {
  /** Similarity of each line; 0 for all but the touched ones. */
  readonly found: Float32Array;
  readonly touched: Int32Array;
}

const scratches = new WeakMap<NeighbourIndex, Scratch>();

function scratchOf(index: NeighbourIndex): Scratch {
  const known = scratches.get(index);
  if (known !== undefined) return known;
  const lines = index.labels.length;
  const scratch = { found: new Float32Array(lines), touched: new Int32Array(lines) };
  scratches.set(index, scratch);
  return scratch;
}

/** Adds up what the vector has in common with each line by its rare features; how many lines have anything. */
function compare({ offsets, lines, values, labels }: NeighbourIndex, vector: SparseVector, scratch: Scratch): number {
  const { found, touched } = scratch;
  const most = longestRow(labels.length, RARE);
  let size = 0;
  for (let k = 0; k < vector.ids.length; k++) {
    const id = vector.ids[k] as number;
    const value = vector.values[k] as number;
    const start = offsets[id] as number;
    const end = offsets[id + 1] as number;
    if (end - start > most) continue;
    for (let at = start; at < end; at++) {
      const line = lines[at] as number;
      if (found[line] === 0) touched[size++] = line;
      (found[line] as number) += value * (values[at] as number);
    }
  }
  return size;
}

/** For each class the similarity of its most similar line (0 to about 1), into `into`, which must start at zero. */
export function nearest(index: NeighbourIndex, vector: SparseVector, into: Float32Array): void {
  const scratch = scratchOf(index);
  const { found, touched } = scratch;
  const size = compare(index, vector, scratch);
  for (let k = 0; k < size; k++) {
    const line = touched[k] as number;
    const label = index.labels[line] as number;
    const similarity = (found[line] as number) / SQUARED_LENGTH;
    found[line] = 0;
    if (similarity > (into[label] as number)) into[label] = similarity;
  }
}
