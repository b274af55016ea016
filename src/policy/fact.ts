import type { IsoDate } from '../vocabulary';

/** A statement with its figures, place, validity and source. Figures live here and nowhere else. */
export interface Fact {
  readonly id: string;
  readonly statement: string;
  readonly figures: Readonly<Record<string, readonly DatedFigure[]>>;
  readonly region: 'national' | 'some-regions' | readonly string[];
  readonly insurance: readonly string[];
  readonly source: string;
  /** The date its source bears; null when it bears none. */
  readonly published: IsoDate | null;
  /** When what it states came into force and ended, where that is known. */
  readonly valid?: Span;
  readonly risk: 'low' | 'medium' | 'high';
  readonly doubt?: string;
  readonly conflicts: readonly string[];
  readonly unused?: string;
}

export type Unit =
  | 'months'
  | 'days'
  | 'workdays'
  | 'years'
  | 'age'
  | 'percent'
  | 'yuan'
  | 'count'
  | 'share'
  | 'date'
  | 'year'
  | 'phone'
  | 'name';

/** A value with its unit: a number, a range `[low, high]`, or text for dates, phones, shares and names. */
export interface Figure {
  readonly unit: Unit;
  readonly value: number | readonly [number, number] | string;
}

/** The first and the last day something was in force; an end that is missing is open. */
export interface Span {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface DatedFigure extends Figure, Span {}

export const covers = ({ from, to }: Span, day: IsoDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** The figure in force on a day; undefined when the content does not say for that day. */
export const figureOn = (fact: Fact, name: string, asOf: IsoDate): Figure | undefined =>
  fact.figures[name]?.find((figure) => covers(figure, asOf));

/** Whether what a fact states was in force on a day, as far as the content knows. */
export const isInForce = ({ valid }: Fact, day: IsoDate): boolean => valid === undefined || covers(valid, day);

/** Whether the content can tell that a fact speaks for a day: its validity is known, or its source is older than the day. */
export const speaksFor = (fact: Fact, day: IsoDate, sourceDate: IsoDate | null): boolean =>
  isDated(fact) || (fact.published ?? sourceDate ?? '9999') <= day;

const isDated = ({ valid, figures }: Fact): boolean =>
  valid !== undefined ||
  Object.values(figures).some((spans) => spans.some(({ from, to }) => from !== undefined || to !== undefined));

/** A telephone number is no rule that could have been another one. */
export const statesRule = ({ figures }: Fact): boolean =>
  !Object.values(figures)
    .flat()
    .some(({ unit }) => unit === 'phone');

/** Whether an answer resting on this fact must ask the person to check it. */
export const needsHedge = (fact: Fact): boolean =>
  fact.risk === 'high' || fact.doubt !== undefined || fact.conflicts.length > 0;
