import type { CounterExample } from './counter-example';

/** What was seen on the way: counts, what was reached, and what failed. */
export interface Ledger {
  states: number;
  steps: number;
  renderings: number;
  readonly reached: Set<string>;
  readonly found: Map<string, CounterExample>;
  /** How many times more a counter-example of the same property and subject was met. */
  readonly again: Map<string, number>;
}

export const newLedger = (): Ledger => ({
  states: 0,
  steps: 0,
  renderings: 0,
  reached: new Set(),
  found: new Map(),
  again: new Map(),
});

/** Keeps the first, and with a search by breadth shortest, counter-example of a property and subject. */
export function report(ledger: Ledger, example: CounterExample): void {
  const key = `${example.property} ${example.subject}`;
  if (ledger.found.has(key)) ledger.again.set(key, (ledger.again.get(key) ?? 0) + 1);
  else ledger.found.set(key, example);
}
