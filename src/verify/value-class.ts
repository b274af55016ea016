import type { ResolvedSlot } from '../content/resolve-slot';
import { type Condition, holds, valuesNamed } from '../policy/condition';
import type { IsoDate, SlotValue } from '../vocabulary';

/** Values of a slot no condition tells apart. The first member stands for all of them. */
export interface ValueClass {
  readonly value: SlotValue;
  readonly members: readonly SlotValue[];
}

/** A slot the conditions of its flow look at, with the classes they cut its values into. */
export interface Axis {
  readonly slot: string;
  readonly conditions: readonly Condition[];
  readonly classes: readonly ValueClass[];
}

/** Places of the division list no content has rules for; the first that meets no condition stands for "elsewhere". */
const ELSEWHERE: readonly string[] = ['拉萨市', '三亚市', '大庆市'];

/** The largest value tried where a slot names none. */
const LARGEST: Readonly<Record<string, number>> = {
  months: 600,
  days: 3650,
  years: 60,
  age: 110,
  yuan: 1_000_000,
  percent: 100,
  count: 100,
  year: 2035,
};
const SMALLEST: Readonly<Record<string, number>> = { year: 2015, yuan: 0.01 };
const SOME_DATES: readonly string[] = ['2024-02-29', '2025-12-31', '2026-01-31'];
const SOME_PERIODS: readonly string[] = ['2025-11', '2024', '2019-06-30'];
const DAY_MS = 86_400_000;

export function axisOf(slot: ResolvedSlot, conditions: readonly Condition[]): Axis {
  const byMeaning = new Map<string, SlotValue[]>();
  for (const value of candidatesOf(slot, conditions)) {
    const meaning = meaningOf(conditions, value);
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), value]);
  }
  const classes = [...byMeaning.values()].flatMap((members) => {
    const [value] = members;
    return value === undefined ? [] : [{ value, members }];
  });
  return { slot: slot.name, conditions, classes };
}

/** Which of the conditions hold, on each day a figure they name changed: values of one meaning lead to the same dialogues. */
export const meaningOf = (conditions: readonly Condition[], value: SlotValue): string =>
  conditions
    .flatMap((condition) => daysOf(condition).map((day) => (holds(condition, value, day) ? '1' : '0')))
    .join('');

/** The newest figures, and those of every earlier span. */
const daysOf = (condition: Condition): readonly (IsoDate | undefined)[] => [
  undefined,
  ...(condition.kind === 'interval'
    ? condition.bounds.flatMap(({ figure }) => (figure?.values ?? []).flatMap(({ from, to }) => from ?? to ?? []))
    : []),
];

/** One value out of every interval and area the conditions cut, and both ends of what the slot takes. */
function candidatesOf(slot: ResolvedSlot, conditions: readonly Condition[]): readonly SlotValue[] {
  if (slot.values.length > 0) return slot.values.map(({ value }) => value);
  const named = [...new Set(conditions.flatMap(valuesIn))];
  if (slot.type === 'region') return [...named, ...ELSEWHERE];
  if (slot.type === 'date') return dates(SOME_DATES, named);
  if (slot.type === 'period') return dates(SOME_PERIODS, named);
  return numbers(
    slot,
    named.filter((one) => typeof one === 'number'),
  );
}

function valuesIn(condition: Condition): readonly SlotValue[] {
  if (condition.kind !== 'interval') return valuesNamed(condition);
  return condition.bounds.flatMap(({ limit, figure }) => [limit, ...(figure?.values ?? []).map(({ value }) => value)]);
}

function dates(usual: readonly string[], named: readonly SlotValue[]): readonly string[] {
  const limits = named.filter((one) => typeof one === 'string');
  return [...new Set([...usual, ...limits, ...limits.flatMap((day) => [shift(day, -1), shift(day, 1)])])];
}

const shift = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole numbers near the limits come first: they read best in a dialogue. */
function numbers({ type, min, max }: ResolvedSlot, limits: readonly number[]): readonly number[] {
  const least = min ?? SMALLEST[type] ?? 0;
  const most = max ?? LARGEST[type] ?? 1000;
  const usual = Math.min(most, Math.max(least, type === 'yuan' ? 3000 : 2));
  const near = limits.flatMap((limit) => [limit - 1, limit, limit + 1, limit - 0.5, limit + 0.5]);
  const all = [usual, ...near.filter((value) => value > 0), least, most];
  return [...new Set(all)].filter((value) => value >= least && value <= most);
}
