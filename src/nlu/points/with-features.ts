import type { SparseVector } from '../features/vectorise';

/** Where `id` stands in rising numbers, or -1. */
function find(features: Int32Array, id: number): number {
  let low = 0;
  let high = features.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = features[middle] as number;
    if (value === id) return middle;
    if (value < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The part of a vector that lies on these features (rising), numbered by their places. */
export function withFeatures({ ids, values }: SparseVector, features: Int32Array): SparseVector {
  const places = new Int32Array(ids.length);
  const kept = new Float32Array(ids.length);
  let size = 0;
  for (let k = 0; k < ids.length; k++) {
    const place = find(features, ids[k] as number);
    if (place < 0) continue;
    places[size] = place;
    kept[size++] = values[k] as number;
  }
  return { ids: places.subarray(0, size), values: kept.subarray(0, size) };
}
