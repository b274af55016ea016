import type { IsoDate } from '../../vocabulary';

/** Year, month 1–12 and day of a civil date. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`. */
export function fromIso(date: IsoDate): CivilDate {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function toTime({ year, month, day }: CivilDate): number {
  return Date.UTC(year, month - 1, day);
}

/** Writes `YYYY-MM-DD`. */
export function toIso({ year, month, day }: CivilDate): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the calendar has this day. */
export function exists(date: CivilDate): boolean {
  const { year, month, day } = date;
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days of a month. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date(toTime(date) + days * 86_400_000);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The same day `months` later; the last of the month where it has no such day. */
export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + month - 1 + months;
  const there = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...there, day: Math.min(day, daysIn(there.year, there.month)) };
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(toTime(date)).getUTCDay() || 7;
}

/** Whether `a` is later than `b`. */
export function isAfter(a: CivilDate, b: CivilDate): boolean {
  return toTime(a) > toTime(b);
}
