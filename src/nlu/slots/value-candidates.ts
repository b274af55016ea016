import type { SlotValue } from '../../vocabulary';
import type { SlotSpec, SlotType } from '../contract';
import { durationIn } from '../entities/durations';
import { type Mention, overlaps } from '../entities/mention';
import type { NumeralMention } from '../entities/numerals';
import { asksForRule, readPeriods } from '../entities/periods';
import { allMatches } from '../text/all-matches';
import type { Scan } from '../understanding/scan';
import { monthsToldAsDates, monthsWithout } from './months-told-as-dates';

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

const COLLECT: Readonly<Record<Exclude<SlotType, 'enum' | 'boolean' | 'region'>, Collect>> = {
  months: (found) => [...lengths('months')(found), ...sure(monthsWithout(found))],
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

/** Bare numbers, for the answer to a question: in the unit the slot has; of months those a date tells, too. */
export function bareNumbers(slot: SlotSpec, found: Scan): Mention<number>[] {
  const numeric =
    slot.type !== 'enum' &&
    slot.type !== 'boolean' &&
    slot.type !== 'region' &&
    slot.type !== 'date' &&
    slot.type !== 'period';
  if (!numeric) return [];
  const counted = slot.type === 'months' ? [...countedIn(found), ...monthsToldAsDates(found)] : [];
  return [...plainNumbers(found), ...counted].filter(
    (number) => inRange(slot, number.value) && !isNegative(found, number),
  );
}

const countedIn = ({ numerals, text }: Scan): readonly Mention<number>[] =>
  numerals.filter(({ end }) => MONTHS.test(text.slice(end)));
