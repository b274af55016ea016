import type { IsoDate } from '../vocabulary';

/** A stretch of the calendar, as exactly as it was said: a day `2025-11-05`, a month `2025-11` or a year `2025`. */
export type Period = string;

/**
 * The day whose rules a question about a period is answered by: the last one of it, so that what came into force within
 * it counts; never one that is still to come.
 */
export function dayAskedAbout(period: Period, today: IsoDate): IsoDate {
  const last = lastDayOf(period);
  return last > today || isOfLate(period, today) ? today : last;
}

const DAY_MS = 86_400_000;
const LATELY = 31;

/** 单位昨天补上了: what happened on a day of the last weeks is told; the rules asked for are today's. */
const isOfLate = (period: Period, today: IsoDate): boolean =>
  period.length === today.length && Date.parse(today) - Date.parse(period) <= LATELY * DAY_MS;

function lastDayOf(period: Period): IsoDate {
  const [year, month, day] = period.split('-');
  if (day !== undefined) return period;
  if (month === undefined) return `${year}-12-31`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${days}`;
}
