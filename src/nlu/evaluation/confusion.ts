import type { Outcome } from './scores';

/** How often each intent (first key) was taken for which (second key). */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Counts outcomes; keys in alphabetical order, so that the same outcomes give the same text. */
export function countConfusion(outcomes: readonly Outcome[]): Confusion {
  const counts = new Map<string, Map<string, number>>();
  for (const { truth, said } of outcomes) {
    const row = counts.get(truth) ?? new Map<string, number>();
    counts.set(truth, row.set(said, (row.get(said) ?? 0) + 1));
  }
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(counts).map(([truth, row]) => [truth, Object.fromEntries(sorted(row))]));
}

/** The outcomes that were counted, one by one. */
export function listOutcomes(confusion: Confusion): Outcome[] {
  return Object.entries(confusion).flatMap(([truth, row]) =>
    Object.entries(row).flatMap(([said, count]) => Array.from({ length: count }, () => ({ truth, said }))),
  );
}
