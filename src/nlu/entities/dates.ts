import type { IsoDate } from '../../vocabulary';
import { allMatches } from '../text/all-matches';
import { addDays, addMonths, type CivilDate, daysIn, exists, fromIso, isAfter, toIso, weekday } from './calendar';
import { type Mention, overlaps } from './mention';
import { numeralAt } from './numerals';
import { YEARS_AWAY } from './years-away';

type Read = (match: RegExpExecArray, today: CivilDate) => CivilDate | null;

const N = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
/** 25号, 9月25申请的, 九月二十五: a number behind a month that counts nothing else is its day. */
const DAY = `${N}(?=[号日])|\\d{1,2}(?![\\d号日个天月年元块岁周期份人万千百%.多几点折次家-])|[二三]?十[一二三四五六七八九]?(?![号日个天月年元块岁周期份人万千百多几次家])`;
const YEAR = '(?:\\d{4}|\\d{2}|[一二零〇三四五六七八九]{2}|[一二][零〇九][零〇一二三四五六七八九]{2})';
const DAYS_AWAY: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨晚: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  刚才: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};
const MONTHS_AWAY: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, 下下: 2 };
const WEEKS_AWAY = MONTHS_AWAY;
const PART_DAYS: Readonly<Record<string, number>> = {
  初: 1,
  中: 15,
  中旬: 15,
  上旬: 1,
  下旬: 21,
  底: 31,
  末: 31,
  头: 1,
};

function number(text: string | undefined): number {
  return text === undefined ? Number.NaN : (numeralAt(text, 0)?.value ?? Number.NaN);
}

/** 2024, 24 and 二〇二四 are one year. */
function yearOf(text: string): number {
  const digits = [...text]
    .map((c) => (/\d/.test(c) ? c : String('零一二三四五六七八九'.indexOf(c === '〇' ? '零' : c))))
    .join('');
  const year = Number(digits);
  return year < 100 ? 2000 + year : year;
}

function dayOf(text: string | undefined, part: string | undefined, year: number, month: number): number {
  if (text !== undefined) return number(text);
  return Math.min(part === undefined ? 1 : (PART_DAYS[part] ?? 1), daysIn(year, month));
}

function valid(year: number, month: number, day: number): CivilDate | null {
  const date = { year, month, day };
  return exists(date) ? date : null;
}

/** A month without a year is the last one that has begun: people ask about what happened. */
function lastOccurrence(month: number, day: (year: number) => number, today: CivilDate): CivilDate | null {
  const here = valid(today.year, month, day(today.year));
  return here !== null && !isAfter(here, today) ? here : valid(today.year - 1, month, day(today.year - 1));
}

const written: Read = (match) =>
  valid(Number(match[1]), Number(match[2]), match[3] === undefined ? 1 : Number(match[3]));

const yearMonthDay: Read = (match) => {
  const year = yearOf(match[1] as string);
  const month = number(match[2]);
  return month >= 1 && month <= 12 ? valid(year, month, dayOf(match[3], match[4], year, month)) : null;
};

const relativeYear: Read = (match, today) => {
  const year = today.year + (YEARS_AWAY[match[1] as string] ?? 0);
  if (match[2] === undefined)
    return match[5] === undefined
      ? null
      : valid(year, /初|头|开/.test(match[5]) ? 1 : 12, /初|头|开/.test(match[5]) ? 1 : 31);
  const month = number(match[2]);
  return month >= 1 && month <= 12 ? valid(year, month, dayOf(match[3], match[4], year, month)) : null;
};

const relativeMonth: Read = (match, today) => {
  const { year, month } = addMonths({ ...today, day: 1 }, MONTHS_AWAY[match[1] as string] ?? 0);
  return valid(year, month, dayOf(match[2], match[3], year, month));
};

const monthDay: Read = (match, today) => {
  const month = number(match[1]);
  if (!(month >= 1 && month <= 12)) return null;
  return lastOccurrence(month, (year) => dayOf(match[2], match[3], year, month), today);
};

const dayOnly: Read = (match, today) => {
  const day = number(match[1]);
  const here = valid(today.year, today.month, day);
  if (here !== null && !isAfter(here, today)) return here;
  const before = addMonths({ ...today, day: 1 }, -1);
  return valid(before.year, before.month, day);
};

const relativeDay: Read = (match, today) => addDays(today, DAYS_AWAY[match[0]] ?? 0);

const relativeWeek: Read = (match, today) => {
  const day = '一二三四五六'.indexOf(match[2] as string) + 1 || 7;
  return addDays(today, (WEEKS_AWAY[match[1] ?? '这'] ?? 0) * 7 + day - weekday(today));
};

/** No further back than the calendar goes. */
const ago: Read = (match, today) => {
  const count = (match[1] === '半' ? 0.5 : number(match[1])) * (/[前]/.test(match[3] as string) ? -1 : 1);
  if (!Number.isFinite(count) || Math.abs(count) > 100_000) return null;
  if (/天|日/.test(match[2] as string)) return addDays(today, Math.round(count));
  if (/周|星期|礼拜/.test(match[2] as string)) return addDays(today, Math.round(count * 7));
  return addMonths(today, Math.round(count * (/年/.test(match[2] as string) ? 12 : 1)));
};

/** From the most to the least specific; a later pattern does not read what an earlier one has. */
const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [/(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d%])/g, written],
  [
    new RegExp(`(?<!\\d)(${YEAR})年(?:的)?(${N})月(?:(?:份)?的?(${DAY})[号日]?|份)?(初|中旬|上旬|下旬|底|末|头)?`, 'g'),
    yearMonthDay,
  ],
  [
    new RegExp(
      `(大前年|前年|去年|上年|今年|本年|当年|明年|来年|后年)的?(?:(${N})月(?:(?:份)?的?(${DAY})[号日]?|份)?(初|中旬|上旬|下旬|底|末|头)?|(年?[初底末]|年头|开年))`,
      'g',
    ),
    relativeYear,
  ],
  [
    new RegExp(`(上上|下下|上|这|本|当|下)个?月(?:份)?的?(?:(${N})[号日]|(初|中旬|中|上旬|下旬|底|末|头))?`, 'g'),
    relativeMonth,
  ],
  [
    new RegExp(`(?<![\\d个])(${N})月(?:份)?的?(?:(${DAY})[号日]?|(初|中旬|上旬|下旬|底|末|头))?(?![\\d大])`, 'g'),
    monthDay,
  ],
  [
    /大前天|大后天|前天|昨天|昨晚|昨日|今天|今日|今早|刚才(?!说|讲|打|写|填|报|选|点|看|那|的|没|搞|记)|明天|明日|后天/g,
    relativeDay,
  ],
  [/(上上|下下|上|这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天])/g, relativeWeek],
  [/((?:\d+|[一二两三四五六七八九十百]+|半))(?:多|来)?(个?多?月|年|天|日|个?星期|个?礼拜|周)(?:之|以)?(前|后)/g, ago],
  [new RegExp(`(?<![\\d月一二三四五六七八九十])(${N})[号日](?!线|楼|院|店|公)`, 'g'), dayOnly],
];

/** No pattern matches without one of these: most messages have none. */
const MAY_DATE = /[年月日号天周期拜晚早才\d]/;

/**
 * All dates, absolute and counted from `today`. A month alone stands for its first day; 6月20日 without a year is the last one
 * that has passed.
 */
export function readDates(text: string, today: IsoDate): Mention<IsoDate>[] {
  if (!MAY_DATE.test(text)) return [];
  const now = fromIso(today);
  const found: Mention<IsoDate>[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of allMatches(pattern, text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => overlaps(other, span))) continue;
      const date = read(match, now);
      if (date !== null && exists(date)) found.push({ value: toIso(date), ...span });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
