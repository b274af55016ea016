/** The middle of several measurements and how far apart they were. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Times of single messages. */
export interface Percentiles {
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const inOrder = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

/** Nearest rank; 0 of nothing. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = inOrder(values);
  const middle = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return { median: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = inOrder(values);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length);
  return { mean, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
}

/** Round by round: neighbours in time met the same weather on the machine. */
export function ratiosOf(ours: readonly number[], theirs: readonly number[]): Spread | null {
  const pairs = ours.flatMap((value, round) => {
    const other = theirs[round];
    return other === undefined || other === 0 ? [] : [value / other];
  });
  return pairs.length === 0 ? null : spreadOf(pairs);
}
