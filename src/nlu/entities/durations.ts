import { lengthAt, type Mention, matchAt, round } from './mention';
import type { NumeralMention } from './numerals';
import { readThatMonth } from './that-month';

/** A length of time. Months and days are kept apart, so that 一个月零十天 keeps its ten days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  /** 一个月交多少, 每年: a rate, not a stretch that passed. */
  readonly rate: boolean;
  /** Said in years only: 15年 asks for years, not for 180 months. */
  readonly unit: 'years' | 'months' | 'days';
}

const ONE_MONTH: Duration = { months: 1, days: 0, rate: false, unit: 'months' };
const DAYS_PER_MONTH = 30;
const MONTHS_PER_YEAR = 12;

/** Each unit: what follows the number, months and days it counts. 半 after it adds half a unit. */
const UNITS: readonly {
  readonly pattern: RegExp;
  readonly months: number;
  readonly days: number;
  readonly unit: Duration['unit'];
}[] = [
  {
    pattern: /(?:整|多|来)?个?(?:整)?年(?:整)?(半)?(?![级度底初龄纪限终末])(?:多|有余)?/y,
    months: 12,
    days: 0,
    unit: 'years',
  },
  { pattern: /个?(半)?(?:多|来)?个?季度?(?![节])/y, months: 3, days: 0, unit: 'months' },
  { pattern: /(?:多|来)?个(?:多|来|整)?(半)?(?:多)?月(?:多(?![少久长大])|整)?/y, months: 1, days: 0, unit: 'months' },
  { pattern: /个?多?(?:礼拜|星期|周)(?![一二三四五六日天末岁])(半)?/y, months: 0, days: 7, unit: 'days' },
  { pattern: /(?:多|来)?个?(?:工作日|自然日|天)(半)?(?:多(?![少久长大]))?/y, months: 0, days: 1, unit: 'days' },
];
/** 仨月, 断了3月: a month without 个 is a length only where it cannot be a month's name. */
const BARE_MONTH = /月(?![初底中末份度\d])(?:多(?![少久长大]))?/y;
const LENGTH_BEFORE =
  /(?:断|停|欠|漏|缺|差|补|等|空|晚|拖|断缴|停保|停缴|欠费|满|交|缴|超过?|dj)了?(?:有|大概|大约|快|差不多|整整)?$/;
const RATE_AFTER =
  /(?:就|要|得|大概|大约|我|都|才|能|可以|会)*(?:交|缴|扣|挣|拿|工资|收入|基数|薪|多少|几多|好多|补[多几贴]|补助|领|拿|发|花|存|\d|几[百千块]|[一二两三四五六七八九]百|[一二两三四五六七八九]千)/y;
/** 迟了三十日: a day of the month is not how long it took. */
const BARE_DAYS = /日(?!期)/y;
const LATE_BEFORE = /(?:迟|晚|逾期|超期|拖|欠|过)了?(?:有|大概|大约|快|差不多|整整)?$/;
const JOINT = /[零又加和]?/y;

interface Piece extends Mention<Duration> {}

function isRate(text: string, start: number, end: number, count: number): boolean {
  if (/[每按]$|多少(?:钱|元|块)?$/.test(text.slice(0, start))) return true;
  return (
    count === 1 &&
    lengthAt(RATE_AFTER, text, end) > 0 &&
    !/[断停欠漏缺补]了?$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

function piece(
  text: string,
  numeral: NumeralMention,
  length: number,
  months: number,
  days: number,
  unit: Duration['unit'],
): Piece {
  const end = numeral.end + length;
  return {
    value: { months, days, unit, rate: isRate(text, numeral.start, end, numeral.value) },
    start: numeral.start,
    end,
  };
}

function unitPiece(text: string, numeral: NumeralMention): Piece | null {
  for (const { pattern, months, days, unit } of UNITS) {
    const found = matchAt(pattern, text, numeral.end);
    if (found === null) continue;
    const count = numeral.value + (found[1] === undefined ? 0 : 0.5);
    return piece(text, numeral, found[0].length, count * months, count * days, unit);
  }
  return null;
}

function bareMonths(text: string, numeral: NumeralMention): Piece | null {
  const length = lengthAt(BARE_MONTH, text, numeral.end);
  if (length < 0) return null;
  const spoken = /[俩仨两]/.test(text.slice(numeral.start, numeral.end)) || numeral.value > 12;
  const before = LENGTH_BEFORE.test(text.slice(Math.max(0, numeral.start - 8), numeral.start));
  return spoken || before ? piece(text, numeral, length, numeral.value, 0, 'months') : null;
}

function bareDays(text: string, numeral: NumeralMention): Piece | null {
  const length = lengthAt(BARE_DAYS, text, numeral.end);
  if (length < 0 || !LATE_BEFORE.test(text.slice(Math.max(0, numeral.start - 8), numeral.start))) return null;
  return piece(text, numeral, length, 0, numeral.value, 'days');
}

/** 三个多月, 超过三个月, 半年以上: somewhat more than was counted. */
const MORE_INSIDE = /多|有余/;
const MORE_AFTER = /(?:以上|开外|出头|往上|还多|零几天|零好几天|又几天|多几天)/y;
const MORE_BEFORE = /(?<![没不未有])(?:超过|超了|超出|超|过了|大于|多于|不止)$/;
const LONGEST_MORE = 3;
/** What 多 adds to a few months, so that 三个多月 is beyond a limit of three. Of years it says too little. */
const MORE_MONTHS = 0.5;

/** 半年多少钱: the 多 belongs to the question. */
const ASKS_HOW_MUCH = /多[少久长大]/y;

function saysMore(text: string, { start, end }: Piece): boolean {
  const inside = lengthAt(ASKS_HOW_MUCH, text, end - 1) > 0 ? end - 1 : end;
  return (
    MORE_INSIDE.test(text.slice(start, inside)) ||
    lengthAt(MORE_AFTER, text, end) > 0 ||
    MORE_BEFORE.test(text.slice(Math.max(0, start - LONGEST_MORE), start))
  );
}

function withMore(text: string, found: Piece): Piece {
  const { months, days, rate } = found.value;
  const isFew = months > 0 && months < MONTHS_PER_YEAR && days === 0 && !rate;
  return isFew && saysMore(text, found) ? { ...found, value: { ...found.value, months: months + MORE_MONTHS } } : found;
}

/** 上半年, 下半年 name a part of a year; 2024年 names a year. */
function isName(text: string, numeral: NumeralMention): boolean {
  if (numeral.value === 0.5) return /[上下]$/.test(text.slice(0, numeral.start));
  return (numeral.value >= 1000 || numeral.spelled) && text[numeral.end] === '年';
}

function readPiece(text: string, numeral: NumeralMention): Piece | null {
  if (isName(text, numeral)) return null;
  const found = unitPiece(text, numeral) ?? bareMonths(text, numeral) ?? bareDays(text, numeral);
  return found === null ? null : withMore(text, found);
}

function joins(text: string, before: Piece, after: Piece): boolean {
  return (
    !before.value.rate &&
    lengthAt(JOINT, text, before.end) === after.start - before.end &&
    before.value.unit !== after.value.unit
  );
}

/** 拖半年180天: two lengths that differ by less than this share are one, said twice. */
const SAME = 0.1;

function saysAgain({ value: a }: Piece, { value: b }: Piece): boolean {
  return Math.abs(durationIn('months', a) - durationIn('months', b)) < SAME * durationIn('months', a);
}

/** 半年150天: nobody adds more days than a month has, they say it more exactly. */
function isMoreExact(a: Piece, { value, start }: Piece): boolean {
  return a.end === start && value.unit === 'days' && value.days > DAYS_PER_MONTH;
}

function join(a: Piece, b: Piece): Piece {
  if (saysAgain(a, b) || isMoreExact(a, b)) return { ...b, start: a.start };
  return {
    value: {
      months: a.value.months + b.value.months,
      days: a.value.days + b.value.days,
      unit: b.value.unit,
      rate: b.value.rate,
    },
    start: a.start,
    end: b.end,
  };
}

/** 说了半天: a long while, and nobody counts it. */
const A_WHILE = '半天';

/** All lengths of time: 半年, 仨月, 两年半, 三个半月, 三个多月, 一个月零十天, 漏的那个月. */
export function readDurations(text: string, numerals: readonly NumeralMention[]): Piece[] {
  const found: Piece[] = [];
  for (const numeral of numerals) {
    const next = readPiece(text, numeral);
    if (next === null || text.slice(next.start, next.end) === A_WHILE) continue;
    const last = found.at(-1);
    if (last !== undefined && joins(text, last, next)) found[found.length - 1] = join(last, next);
    else found.push(next);
  }
  return [...found, ...readThatMonth(text).map((month) => ({ ...month, value: ONE_MONTH }))];
}

/** A length in months, days or years, to two decimals. */
export function durationIn(unit: 'months' | 'days' | 'years', { months, days }: Duration): number {
  if (unit === 'days') return round(months === 0 ? days : monthsToDays(months) + days);
  const inMonths = months + days / DAYS_PER_MONTH;
  return round(unit === 'months' ? inMonths : inMonths / MONTHS_PER_YEAR);
}

/** A year has 365 days, a month 30. */
function monthsToDays(months: number): number {
  return Math.floor(months / MONTHS_PER_YEAR) * 365 + (months % MONTHS_PER_YEAR) * DAYS_PER_MONTH;
}
