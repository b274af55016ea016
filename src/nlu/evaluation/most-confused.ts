import type { Outcome } from './scores';

/** Two intents and how often the first was taken for the second. */
export interface Confusion extends Outcome {
  readonly count: number;
}

/** The most frequent mistakes, most frequent first. */
export function mostConfused(outcomes: readonly Outcome[], most: number): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { truth, said } of outcomes) {
    if (truth === said) continue;
    const key = `${truth} ${said}`;
    counts.set(key, { truth, said, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, most);
}
