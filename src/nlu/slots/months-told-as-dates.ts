import type { IsoDate } from '../../vocabulary';
import type { Mention } from '../entities/mention';
import type { Scan } from '../understanding/scan';

/** 三月停的,六月补上: from when to when nothing was paid. */
const STOPPED = /断|停|漏|欠|没(?:给我?|帮我?|替我?)?[交缴]|失业|离职|辞职/;
const RESUMED = /补|续|接上|恢复|入职|重新|[断停]了?[到至]/;
const RESUMED_AFTER = /^[份号日]?[才就又刚]?(?:补|续|接上|恢复|入职|重新)/;
/** 3月到5月没交: both months are counted. */
const RANGE = /^[份号日]?(?:一直)?[到至~—-]了?$/;
const UNTIL_NOW =
  /^[^。!?;]{0,8}(?:(?:一直|直)?[到至](?:现在|如今|目前|眼下|今天|这个月|这会儿?)|至今|就?一直[没断停])/;
const LONGEST_BETWEEN = 14;
const LONGEST_BEHIND = 6;

const monthOf = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

type Day = Mention<IsoDate>;

/** The months of a range, or from a stop to what went on after it; they stand where the second date does. */
function monthsFrom(from: Day, to: Day, text: string): Mention<number>[] {
  const between = text.slice(from.end, to.start);
  const goesOn = RESUMED.test(between) || RESUMED_AFTER.test(text.slice(to.end));
  const months = monthOf(to.value) - monthOf(from.value) + (RANGE.test(between) && !goesOn ? 1 : 0);
  const isShort = months > 0 && between.length <= LONGEST_BETWEEN;
  return isShort && (goesOn || RANGE.test(between)) ? [{ value: months, start: to.start, end: to.end }] : [];
}

const monthsUntil = ({ value, start, end }: Day, today: IsoDate): Mention<number>[] => {
  const months = monthOf(today) - monthOf(value);
  return months > 0 ? [{ value: months, start, end }] : [];
};

/** The months from a date that a payment stopped to one it went on, or to today where that is said. */
export function monthsWithout({ dates, text, durations, today }: Scan): Mention<number>[] {
  const [from, to, more] = dates;
  if (!from || more || durations.some(({ value }) => value.unit === 'months')) return [];
  const last = to ?? from;
  const around = text.slice(Math.max(0, from.start - LONGEST_BEHIND), last.end + LONGEST_BEHIND);
  if (!STOPPED.test(around)) return [];
  if (to) return monthsFrom(from, to, text);
  return UNTIL_NOW.test(text.slice(from.end)) ? monthsUntil(from, today) : [];
}

/** 从三月份开始的, 五月到九月: the answer to how many months; until today where no end is told. */
export function monthsToldAsDates({ dates, text, durations, today }: Scan): Mention<number>[] {
  const [from, to, more] = dates;
  if (!from || more || durations.length > 0) return [];
  return to ? monthsFrom(from, to, text) : monthsUntil(from, today);
}
