import chineseDays from 'chinese-days';
import type { IsoDate } from '../vocabulary';

export interface WorkingDay {
  readonly date: IsoDate;
  /** False when the holiday calendar of a year passed is not published yet: weekends only were skipped. */
  readonly holidaysKnown: boolean;
}

/** The n-th working day after `start` (the day after it is the first). */
export function addWorkingDays(start: IsoDate, days: number): WorkingDay {
  let date = start;
  let holidaysKnown = true;
  for (let left = days; left > 0; ) {
    date = nextDay(date);
    const isArranged = isKnown(date);
    holidaysKnown &&= isArranged;
    if (isArranged ? chineseDays.isWorkday(date) : !isWeekend(date)) left -= 1;
  }
  return { date, holidaysKnown };
}

const known = new Map<string, boolean>();

/** Whether the library holds the State Council's holiday arrangement of that year. */
function isKnown(date: IsoDate): boolean {
  const year = date.slice(0, 4);
  const answer = known.get(year) ?? chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
  known.set(year, answer);
  return answer;
}

const nextDay = (date: IsoDate): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const isWeekend = (date: IsoDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
