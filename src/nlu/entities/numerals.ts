/** A number as people write it. */
export interface NumeralMention {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Written with a magnitude (万, k …): large without a unit. */
  readonly scaled: boolean;
  /** 多, 来, 几 after it: the value is a lower bound. */
  readonly rough: boolean;
  /** A row of digits read one by one (二〇二五). */
  readonly spelled: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  俩: 2,
  三: 3,
  叁: 3,
  仨: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000 };
const LATIN_UNITS: Readonly<Record<string, number>> = {
  w: 10_000,
  k: 1000,
  万: 10_000,
  千: 1000,
  百: 100,
  亿: 100_000_000,
};

/** 两三个月: the bot answers for the longer. */
const RANGE = /[一二两三四五六七八](?=[二两三四五六七八九][十百千万个年天岁月])/y;
const CHINESE = /[零〇一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]+/y;
const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;
const SCALE = /[万千百亿]|[wk](?![a-z])/y;
const ROUGH = /多|来(?=[个块元岁万天月年])|几(?=[个块元岁天百千])|余/y;
const HALF_BEFORE = /半(?=[年月天]|个月|个多月)/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** 二〇二五 → 2025: digits without any magnitude. Two of them (两三) are a range, unless a year follows (二五年). */
function readSpelled(characters: string, next: string): number | null {
  if (characters.length < (next === '年' ? 2 : 3) || /[十拾百佰千仟万亿]/.test(characters)) return null;
  return Number([...characters].map((character) => DIGITS[character]).join(''));
}

/** The numeral being read, most significant part first. */
interface Sum {
  total: number;
  section: number;
  digit: number | null;
  lastUnit: number;
  zero: boolean;
}

function takeSmallUnit(sum: Sum, unit: number): void {
  sum.section += (sum.digit ?? 1) * unit;
  sum.digit = null;
  sum.lastUnit = unit;
  sum.zero = false;
}

/** 万 after 亿 starts a new part; 万 before 亿 is multiplied along. */
function takeLargeUnit(sum: Sum, unit: number): void {
  const part = sum.section + (sum.digit ?? 0);
  sum.total = sum.total >= unit ? sum.total + part * unit : (sum.total + part) * unit;
  sum.section = 0;
  sum.digit = null;
  sum.lastUnit = unit;
  sum.zero = false;
}

/** A last digit without unit counts the next lower one: 一万二 is 12000, 三千五 3500; after 零 it is what it is. */
function lastDigit({ digit, lastUnit, zero }: Sum): number {
  if (digit === null) return 0;
  return zero || lastUnit < 100 ? digit : digit * (lastUnit / 10);
}

function take(sum: Sum, character: string): boolean {
  const digit = DIGITS[character];
  if (digit === undefined) {
    const small = SMALL_UNITS[character];
    if (small !== undefined) takeSmallUnit(sum, small);
    else takeLargeUnit(sum, LARGE_UNITS[character] ?? 1);
    return true;
  }
  if (digit === 0) sum.zero = true;
  else if (sum.digit !== null) return false;
  else sum.digit = digit;
  return true;
}

/** Value and length of the Chinese numeral that starts the characters. 三四个月 reads 三: what follows a second digit is another number. */
function readChinese(characters: string): { readonly value: number; readonly length: number } {
  const sum: Sum = { total: 0, section: 0, digit: null, lastUnit: 1, zero: false };
  let length = 0;
  while (length < characters.length && take(sum, characters[length] as string)) length++;
  return { value: sum.total + sum.section + lastDigit(sum), length };
}

function rough(text: string, at: number): number {
  return match(ROUGH, text, at).length;
}

/** 花了九千一次, 基数五千一个月: the last digit counts what follows, and is no part of the amount. */
const COUNTS_ITSELF = /[百佰千仟万][一两二三四五六七八九]$/;
const COUNTER = /[次个回趟年月天]/;

function chineseAt(text: string, start: number): NumeralMention | null {
  const characters = match(CHINESE, text, start);
  if (characters === '') return null;
  const spelled = readSpelled(characters, text[start + characters.length] ?? '');
  if (spelled !== null)
    return { value: spelled, start, end: start + characters.length, scaled: false, rough: false, spelled: true };
  if (/[零〇]/.test(characters[0] as string)) return null;
  const isNext = COUNTS_ITSELF.test(characters) && COUNTER.test(text[start + characters.length] ?? '');
  const { value, length } = readChinese(isNext ? characters.slice(0, -1) : characters);
  const end = start + length;
  const more = rough(text, end);
  return { value, start, end: end + more, scaled: /[百千万亿]/.test(characters), rough: more > 0, spelled: false };
}

/** 1万2千5, 1千2百8: a last digit behind the smaller magnitude counts the next lower one. */
const LAST_DIGIT = /\d(?![\d.]|[千百万年月天日号个岁])/y;

/** 1万2 and 1万2千: what follows a magnitude. */
function arabicTail(text: string, at: number, unit: number): { readonly value: number; readonly end: number } {
  const digits = /(\d)(?:(千|百)|(?![\d.]))/y;
  digits.lastIndex = at;
  const found = digits.exec(text);
  if (found === null) {
    const characters = match(CHINESE, text, at);
    const { value, length } = readChinese(characters);
    return /[百千]/.test(characters) || characters === ''
      ? { value, end: at + length }
      : { value: (value * unit) / 10, end: at + length };
  }
  const end = at + found[0].length;
  if (found[2] === undefined) return { value: (Number(found[1]) * unit) / 10, end };
  const step = LATIN_UNITS[found[2]] ?? 1;
  const last = match(LAST_DIGIT, text, end);
  return { value: Number(found[1]) * step + (Number(last) * step) / 10, end: end + last.length };
}

function arabicAt(text: string, start: number): NumeralMention | null {
  const digits = match(ARABIC, text, start);
  if (digits === '') return null;
  const value = Number(digits.replaceAll(',', ''));
  const end = start + digits.length;
  const scale = match(SCALE, text, end);
  if (scale === '') {
    const more = rough(text, end);
    return { value, start, end: end + more, scaled: false, rough: more > 0, spelled: false };
  }
  const unit = LATIN_UNITS[scale] ?? 1;
  const tail = arabicTail(text, end + scale.length, unit);
  const more = rough(text, tail.end);
  const sum = Math.round((value * unit + tail.value) * 100) / 100;
  return { value: sum, start, end: tail.end + more, scaled: true, rough: more > 0, spelled: false };
}

/** Consecutive digits are a range; the second is read with all that follows it. */
function rangeAt(text: string, start: number): NumeralMention | null {
  const low = DIGITS[text[start] as string] as number;
  const high = chineseAt(text, start + 1);
  const next = DIGITS[text[start + 1] as string] as number;
  return high !== null && next === low + 1 ? { ...high, start, rough: true } : chineseAt(text, start);
}

/** The number that starts at `start`, if one does. 半 is one only before a unit of time. */
export function numeralAt(text: string, start: number): NumeralMention | null {
  if (match(RANGE, text, start) !== '') return rangeAt(text, start);
  if (match(HALF_BEFORE, text, start) !== '')
    return { value: 0.5, start, end: start + 1, scaled: false, rough: false, spelled: false };
  return arabicAt(text, start) ?? chineseAt(text, start);
}

/** 一步步, 一下, 一份, 一样: no number is meant. */
const NO_NUMBER = /一(?=[步下份些样直定起旦边般])/y;

const STARTS = /[\d零〇一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾半]/g;

/** All numbers in the text, from left to right, without overlap. */
export function readNumerals(text: string): NumeralMention[] {
  const found: NumeralMention[] = [];
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start !== null; start = STARTS.exec(text)) {
    const mention = match(NO_NUMBER, text, start.index) === '' ? numeralAt(text, start.index) : null;
    if (mention === null) continue;
    found.push(mention);
    STARTS.lastIndex = Math.max(mention.end, start.index + 1);
  }
  return found;
}
