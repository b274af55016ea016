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

/** A figure and the first and last day it was in force. */
export interface DatedFigure extends Figure {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The figure in force on a day; undefined when the content does not say for that day. */
export const figureOn = (fact: Fact, name: string, asOf: IsoDate): Figure | undefined =>
  fact.figures[name]?.find(({ from, to }) => (from === undefined || from <= asOf) && (to === undefined || asOf <= to));

/** Whether an answer resting on this fact must ask the person to check it. */
export const needsHedge = (fact: Fact): boolean =>
  fact.risk === 'high' || fact.doubt !== undefined || fact.conflicts.length > 0;
