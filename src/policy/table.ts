import type { SlotValue, SlotValues } from '../vocabulary';
import { holdsAll, type When } from './condition';

/** A decision table in DMN's sense. `unique`: at most one row holds; `first`: the first that holds. */
export interface Table {
  readonly hit: 'unique' | 'first';
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly when: When | 'otherwise';
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'reply'; readonly reply: string; readonly facts: readonly string[] }
  | { readonly kind: 'goto'; readonly intent: string; readonly set: SlotValues };

/** What the table says: one row, or the rows it hangs between until the undecided slots are known. */
export type Verdict =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'depends'; readonly rows: readonly Row[] }
  | { readonly kind: 'none' };

type Values = Readonly<Record<string, SlotValue | undefined>>;

/**
 * Decides on the values given. `open` names required slots that nobody could tell: a row that says
 * `unknown` for them wins; else every row they could lead to is returned.
 */
export function decide(table: Table, values: Values, open: readonly string[]): Verdict {
  const exact = table.rows.find((row) => row.when !== 'otherwise' && holdsAll(row.when, values));
  if (exact) return { kind: 'row', row: exact };
  const possible = open.length === 0 ? [] : table.rows.filter((row) => isPossible(row, values, open));
  const rows = distinct(possible);
  if (rows.length > 1) return { kind: 'depends', rows };
  const row = rows[0] ?? table.rows.find((one) => one.when === 'otherwise');
  return row ? { kind: 'row', row } : { kind: 'none' };
}

function isPossible(row: Row, values: Values, open: readonly string[]): boolean {
  if (row.when === 'otherwise') return false;
  const undecided = Object.entries(row.when).filter(([slot]) => open.includes(slot));
  if (undecided.some(([, { kind }]) => kind === 'given')) return false;
  const closed = Object.entries(row.when).filter(([slot]) => !open.includes(slot));
  return closed.length < Object.keys(row.when).length && holdsAll(Object.fromEntries(closed), values);
}

/** Rows with the same outcome are one branch. */
function distinct(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ outcome }) => {
    const key = JSON.stringify(outcome);
    return !seen.has(key) && seen.add(key);
  });
}
