import { YibaoError } from '../errors';
import type { SlotValue } from '../vocabulary';
import { contains } from './places';

/** What a slot must be for a row to hold. */
export type Condition =
  | { readonly kind: 'one-of'; readonly values: readonly SlotValue[]; readonly orUnknown: boolean }
  | { readonly kind: 'interval'; readonly bounds: readonly Bound[] }
  | { readonly kind: 'given' }
  | { readonly kind: 'unknown' };

export interface Bound {
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly limit: number | string;
}

/** Slot (or `asOf`) → condition; all must hold. */
export type When = Readonly<Record<string, Condition>>;

type Source = SlotValue | readonly SlotValue[];

const BOUND = /(<=|>=|<|>)\s*(\d{4}-\d{2}-\d{2}|-?\d+(?:\.\d+)?)/g;
const ONLY_BOUNDS = /^(?:\s*(?:<=|>=|<|>)\s*(?:\d{4}-\d{2}-\d{2}|-?\d+(?:\.\d+)?))+\s*$/;

/** Reads a condition as content writes it. @throws YibaoError invalid-content */
export function parseCondition(source: Source): Condition {
  if (Array.isArray(source)) return oneOf(source);
  if (source === 'given' || source === 'unknown') return { kind: source };
  if (typeof source !== 'string' || !/^\s*[<>]/.test(source)) return oneOf([source as SlotValue]);
  if (!ONLY_BOUNDS.test(source)) throw new YibaoError('invalid-content', `not an interval: ${source}`);
  return { kind: 'interval', bounds: [...source.matchAll(BOUND)].map(([, operator, limit]) => bound(operator, limit)) };
}

export function parseWhen(source: Readonly<Record<string, Source>>): When {
  return Object.fromEntries(Object.entries(source).map(([slot, condition]) => [slot, parseCondition(condition)]));
}

const oneOf = (values: readonly SlotValue[]): Condition => ({
  kind: 'one-of',
  values: values.filter((value) => value !== 'unknown'),
  orUnknown: values.includes('unknown'),
});

const bound = (operator: string | undefined, limit: string | undefined): Bound => ({
  operator: operator as Bound['operator'],
  limit: limit?.includes('-', 1) ? limit : Number(limit),
});

/** Whether a condition holds; an undefined value is one that was not told. */
export function holds(condition: Condition, value: SlotValue | undefined): boolean {
  switch (condition.kind) {
    case 'given':
      return value !== undefined;
    case 'unknown':
      return value === undefined;
    case 'one-of':
      return value === undefined ? condition.orUnknown : condition.values.some((wanted) => same(wanted, value));
    case 'interval':
      return value !== undefined && condition.bounds.every((one) => within(one, value));
  }
}

/** Equal, or a place inside the area named. */
const same = (wanted: SlotValue, value: SlotValue): boolean =>
  wanted === value || (typeof wanted === 'string' && typeof value === 'string' && contains(wanted, value));

function within({ operator, limit }: Bound, value: SlotValue): boolean {
  if (typeof value !== typeof limit) return false;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '>' ? value > limit : value >= limit;
}

/** Whether every condition holds for these values. */
export const holdsAll = (when: When, values: Readonly<Record<string, SlotValue | undefined>>): boolean =>
  Object.entries(when).every(([slot, condition]) => holds(condition, values[slot]));
