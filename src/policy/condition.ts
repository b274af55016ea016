import { YibaoError } from '../errors';
import type { IsoDate, SlotValue } from '../vocabulary';
import { covers, type Span, type Unit } from './fact';
import { contains } from './places';

/** What a slot must be for a row to hold. */
export type Condition =
  | { readonly kind: 'one-of'; readonly values: readonly SlotValue[]; readonly orUnknown: boolean }
  /** Told, and none of these. */
  | { readonly kind: 'none-of'; readonly values: readonly SlotValue[] }
  | { readonly kind: 'interval'; readonly bounds: readonly Bound[] }
  | { readonly kind: 'given' }
  | { readonly kind: 'unknown' };

export interface Bound {
  readonly operator: '<' | '<=' | '>' | '>=';
  /** Of a named figure the newest value. */
  readonly limit: number | string;
  /** The figure the limit is, where the condition names one. */
  readonly figure?: NamedFigure;
}

/** A figure a condition names: the limit is its value on the day of the question. */
export interface NamedFigure {
  /** `arrears-39.limit`; of a range one end: `arrears-06.gap.high`. */
  readonly name: string;
  readonly unit: Unit;
  /** From the oldest to the newest. */
  readonly values: readonly (Span & { readonly value: number | string })[];
}

/** Looks a figure up by its name; undefined where there is none, or none that is one number or date. */
export type FindFigure = (name: string) => NamedFigure | undefined;

/** Slot (or `asOf`) → condition; all must hold. */
export type When = Readonly<Record<string, Condition>>;

type Source = SlotValue | readonly SlotValue[] | { readonly not: readonly SlotValue[] };

const LIMIT = String.raw`\d{4}-\d{2}-\d{2}|-?\d+(?:\.\d+)?|[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_]*){1,2}`;
const BOUND = new RegExp(String.raw`(<=|>=|<|>)\s*(${LIMIT})`, 'g');
const ONLY_BOUNDS = new RegExp(String.raw`^(?:\s*(?:<=|>=|<|>)\s*(?:${LIMIT}))+\s*$`);
const NAME = /^[a-z]/;

/** Reads a condition as content writes it. @throws YibaoError invalid-content */
export function parseCondition(source: Source, find: FindFigure = () => undefined): Condition {
  if (isList(source)) return oneOf(source);
  if (typeof source === 'object') return { kind: 'none-of', values: source.not };
  if (source === 'given' || source === 'unknown') return { kind: source };
  if (typeof source !== 'string' || !/^\s*[<>]/.test(source)) return oneOf([source]);
  if (!ONLY_BOUNDS.test(source)) throw new YibaoError('invalid-content', `not an interval: ${source}`);
  const bounds = [...source.matchAll(BOUND)].map(([, operator, limit]) => bound(operator, limit ?? '', find));
  return { kind: 'interval', bounds };
}

const isList = (source: Source): source is readonly SlotValue[] => Array.isArray(source);

export function parseWhen(source: Readonly<Record<string, Source>>, find?: FindFigure): When {
  return Object.fromEntries(Object.entries(source).map(([slot, condition]) => [slot, parseCondition(condition, find)]));
}

const oneOf = (values: readonly SlotValue[]): Condition => ({
  kind: 'one-of',
  values: values.filter((value) => value !== 'unknown'),
  orUnknown: values.includes('unknown'),
});

function bound(operator: string | undefined, written: string, find: FindFigure): Bound {
  const known = operator as Bound['operator'];
  if (!NAME.test(written)) return { operator: known, limit: written.includes('-', 1) ? written : Number(written) };
  const figure = find(written);
  const limit = figure?.values.at(-1)?.value;
  if (!figure || limit === undefined) throw new YibaoError('invalid-content', `no single figure is called ${written}`);
  return { operator: known, limit, figure };
}

/** The values a condition names, to allow or to rule out. */
export const valuesNamed = (condition: Condition): readonly SlotValue[] =>
  condition.kind === 'one-of' || condition.kind === 'none-of' ? condition.values : [];

/** The limit on a day; undefined where the figure has no value then. */
export const limitOn = ({ limit, figure }: Bound, day: IsoDate | undefined): number | string | undefined =>
  figure === undefined || day === undefined ? limit : figure.values.find((span) => covers(span, day))?.value;

/** Whether a condition holds on a day; an undefined value is one that was not told. */
export function holds(condition: Condition, value: SlotValue | undefined, day?: IsoDate): boolean {
  switch (condition.kind) {
    case 'given':
      return value !== undefined;
    case 'unknown':
      return value === undefined;
    case 'one-of':
      return value === undefined ? condition.orUnknown : condition.values.some((wanted) => same(wanted, value));
    case 'none-of':
      return value !== undefined && !condition.values.some((other) => same(other, value));
    case 'interval':
      return value !== undefined && condition.bounds.every((one) => within(one, value, day));
  }
}

/** Equal, or a place inside the area named. */
const same = (named: SlotValue, value: SlotValue): boolean =>
  named === value || (typeof named === 'string' && typeof value === 'string' && contains(named, value));

function within(one: Bound, value: SlotValue, day: IsoDate | undefined): boolean {
  const { operator } = one;
  const limit = limitOn(one, day);
  if (limit === undefined || typeof value !== typeof limit) return false;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '>' ? value > limit : value >= limit;
}

/** Whether every condition holds for these values; `asOf` among them is the day figures are taken of. */
export function holdsAll(when: When, values: Readonly<Record<string, SlotValue | undefined>>): boolean {
  const day = typeof values.asOf === 'string' ? values.asOf : undefined;
  return Object.entries(when).every(([slot, condition]) => holds(condition, values[slot], day));
}
