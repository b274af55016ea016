import type { SlotValue } from '../../vocabulary';
import type { SlotSpec, SlotType } from '../contract';
import { durationIn } from '../entities/durations';
import { type Mention, overlaps } from '../entities/mention';
import type { NumeralMention } from '../entities/numerals';
import { asksForRule, readPeriods } from '../entities/periods';
import { allMatches } from '../text/all-matches';
import type { Scan } from '../understanding/scan';

/** A value that may fill a slot of a type. `sure`: its own wording says what it is; others need a cue or a question. */
export interface Candidate extends Mention<SlotValue> {
  readonly sure: boolean;
}

type Collect = (found: Scan) => Candidate[];

const UNIT_AFTER =
  /^(?:个|年|月|天|日|号|岁|次|家|人|份|%|成|点|楼|路|线|级|档|元|块|w|k|分钟|小时|周|星期|礼拜|[位名张本件条项种趟遍句回层])/;
/** 等我一会, 一起, 一共: words that begin as a number does. */
const NO_NUMBER = /^一(?:会|下|些|样|直|般|起|边|旦|定|切|律|概|共|向|时|阵|刻|番|眼|顿)/;
/** A phrase that begins with a number said digit by digit. */
const NUMBER_NAME = /^(?:[\d\s-]+|[零〇一二三四五六七八九十]{4,})/;
/** Bare numbers from here on may be amounts of money. */
const SMALLEST_BARE_AMOUNT = 50;

function sure(mentions: readonly Mention<SlotValue>[]): Candidate[] {
  return mentions.map((mention) => ({ ...mention, sure: true }));
}

/** 2025一年多少: what is asked of a year. */
const OF_YEAR = /^(?:一年|每年|全年|年度|的|交|缴|要)/;
const RECENT = { first: 2018, last: 2035 } as const;

/** A bare 2000 may be a year; whether it is, the question decides. */
function isYear({ text }: Scan, { value, end }: Mention<number>): boolean {
  const isRecent = value >= RECENT.first && value <= RECENT.last;
  return text[end - 1] === '年' || (isRecent && OF_YEAR.test(text.slice(end, end + 2)));
}

/** Numbers without a unit that no other reader and no phrase has claimed. */
function plainNumbers(found: Scan): Mention<number>[] {
  if (found.numerals.length === 0) return [];
  const taken = [
    ...found.durations,
    ...found.money,
    ...found.percents,
    ...found.ages,
    ...found.dates,
    ...found.years.filter((year) => isYear(found, year)),
    ...phrasesWithNumbers(found),
  ];
  const free = ({ start, end }: NumeralMention): boolean => !taken.some((other) => overlaps(other, { start, end }));
  const isBare = ({ start, end }: NumeralMention): boolean =>
    !UNIT_AFTER.test(found.text.slice(end)) && !NO_NUMBER.test(found.text.slice(start));
  return found.numerals.filter((numeral) => isBare(numeral) && free(numeral));
}

/** 起付线花掉120, 一共4050: paid out, it is a number all the same. */
const PAID_OUT = /(?:[花掉满]|一共|总共|合计|[用交付扣抵欠][了掉过]|费用|基数|金额)(?:了|过|是|为)?$/;
const LONGEST_PAID_OUT = 4;

/** 4050 and 四零五零 in a concept are names, no numbers. */
function phrasesWithNumbers({ matches, text }: Scan): Mention<null>[] {
  const isPaid = (start: number): boolean => PAID_OUT.test(text.slice(Math.max(0, start - LONGEST_PAID_OUT), start));
  return [...matches.concept, ...matches.value]
    .filter(({ heard, start, end }) => !heard && NUMBER_NAME.test(text.slice(start, end)) && !isPaid(start))
    .map(({ start, end }) => ({ value: null, start, end }));
}

function lengths(unit: 'months' | 'days' | 'years'): Collect {
  return ({ durations }) =>
    durations
      .filter(({ value }) => !value.rate)
      .map(({ value, start, end }) => ({ value: durationIn(unit, value), start, end, sure: suits(unit, value.unit) }));
}

/** Days say nothing of months unless a cue does: 15个工作日 is how long an office takes. */
function suits(wanted: 'months' | 'days' | 'years', said: 'months' | 'days' | 'years'): boolean {
  return wanted === 'months' ? said !== 'days' : wanted === said;
}

/** 从9月1号到现在: until today. */
const UNTIL_NOW = /(?<=[到至])(?:现在|如今|目前|眼下|这会儿?)/g;

const untilNow = ({ text, today }: Scan): Candidate[] =>
  allMatches(UNTIL_NOW, text).map(({ 0: word, index }) => ({
    value: today,
    start: index,
    end: index + word.length,
    sure: false,
  }));

/** 三月停的,六月补上: from when to when nothing was paid. */
const STOPPED = /断|停|漏|欠|没[交缴]|失业|离职|辞职/;
const RESUMED = /补|续|接上|恢复|入职|重新|到/;
const LONGEST_BETWEEN = 14;
const LONGEST_BEHIND = 6;

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** The months from a date that a payment stopped to one it went on; it stands where the second date does. */
function monthsWithout({ dates, text, durations }: Scan): Candidate[] {
  const [from, to, more] = dates;
  if (!from || !to || more || durations.some(({ value }) => value.unit === 'months')) return [];
  const between = text.slice(from.end, to.start);
  const around =
    text.slice(Math.max(0, from.start - LONGEST_BEHIND), from.start) +
    between +
    text.slice(to.end, to.end + LONGEST_BEHIND);
  const months = monthOf(to.value) - monthOf(from.value);
  if (months <= 0 || between.length > LONGEST_BETWEEN || !STOPPED.test(around) || !RESUMED.test(around)) return [];
  return [{ value: months, start: to.start, end: to.end, sure: true }];
}

const COLLECT: Readonly<Record<Exclude<SlotType, 'enum' | 'boolean' | 'region'>, Collect>> = {
  months: (found) => [...lengths('months')(found), ...monthsWithout(found)],
  days: lengths('days'),
  years: lengths('years'),
  age: (found) => [...sure(found.ages), ...plainNumbers(found).map((mention) => ({ ...mention, sure: false }))],
  yuan: (found) => [
    ...sure(found.money),
    ...plainNumbers(found)
      .filter(({ value }) => value >= SMALLEST_BARE_AMOUNT)
      .map((mention) => ({ ...mention, sure: value100(mention.value) })),
  ],
  percent: (found) => [...sure(found.percents), ...plainNumbers(found).map((mention) => ({ ...mention, sure: false }))],
  count: (found) => counts(found),
  year: (found) => sure(found.years),
  date: (found) => [...sure(found.dates), ...untilNow(found)],
  period: (found) => readPeriods(found).map((mention) => ({ ...mention, sure: asksForRule(found.text, mention) })),
};

/** Three digits and more without a unit are taken for an amount by slots that take bare values. */
function value100(value: number): boolean {
  return value >= 100;
}

function counts(found: Scan): Candidate[] {
  const taken = [...found.durations, ...found.money, ...found.percents, ...found.ages, ...found.dates, ...found.years];
  return found.numerals
    .filter((numeral) => Number.isInteger(numeral.value) && !taken.some((other) => overlaps(other, numeral)))
    .map(({ value, start, end }) => ({ value, start, end, sure: true }));
}

function inRange({ min, max }: SlotSpec, value: SlotValue): boolean {
  return (
    typeof value !== 'number' ||
    (value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY))
  );
}

/** 负九百天 is no length of 900 days; -3 is, after 2024-, no such thing. */
function isNegative({ text }: Scan, { start }: Pick<Mention<unknown>, 'start'>): boolean {
  return /(?:负|零下|(?:^|[^\d年月日])-)$/.test(text.slice(Math.max(0, start - 2), start));
}

/** The values in the text that a typed slot may hold, from left to right. */
export function valueCandidates(slot: SlotSpec, found: Scan): Candidate[] {
  if (slot.type === 'enum' || slot.type === 'boolean' || slot.type === 'region') return [];
  return COLLECT[slot.type](found)
    .filter((candidate) => inRange(slot, candidate.value) && !isNegative(found, candidate))
    .sort((a, b) => a.start - b.start);
}

/** 嗯三个, 五个左右: what is counted, the question says. */
const MONTHS = /^个(?:多|来|左右|上下|吧|呢|啊|呀|了|哦|这样|的样子)*(?:[,。!? ]|$)/;

/** Bare numbers, for the answer to a question: in the unit the slot has. */
export function bareNumbers(slot: SlotSpec, found: Scan): Mention<number>[] {
  const numeric =
    slot.type !== 'enum' &&
    slot.type !== 'boolean' &&
    slot.type !== 'region' &&
    slot.type !== 'date' &&
    slot.type !== 'period';
  if (!numeric) return [];
  const counted = slot.type === 'months' ? found.numerals.filter(({ end }) => MONTHS.test(found.text.slice(end))) : [];
  return [...plainNumbers(found), ...counted].filter(
    (number) => inRange(slot, number.value) && !isNegative(found, number),
  );
}
