import type { SlotReading } from '../../vocabulary';
import type { Mention } from '../entities/mention';
import { readAll } from '../slots/read-slots';
import { withoutSpans } from '../text/without-spans';
import type { CompiledModel } from './compile-model';
import type { Verdict } from './decide';
import type { Scan } from './scan';

/** Longer messages say more than values. */
const LONGEST = 24;
/** Words that only carry a value: 我在广州, 参保是职工的. */
const CARRIERS =
  /我们?|本人|俺|咱们?|现在|目前|一直|情况|大概|大约|左右|参保地?|户口|老家|交的|缴的|医保|社保|那边|这边|这里|要是|如果|换成|的话|那么|住在|花了|哦|啊|呀|吧|呢|哈|嘛|那|的|了|在|是|有|就|也|人|要去|去|到|来|[\s\p{P}]/gu;

type Span = Pick<Mention<unknown>, 'start' | 'end'>;

function figuresIn({ regions, durations, money, percents, ages, dates, years }: Scan): readonly Span[] {
  return [...regions, ...durations, ...money, ...percents, ...ages, ...dates, ...years];
}

/** Words for values of any topic: 三级医院, 还没停保. */
function wordsIn({ matches }: Scan): readonly Span[] {
  return matches.value.filter(({ heard, start, end }) => !heard && end - start > 1);
}

/** 单位 may be who pays or who failed to: words that two slots claim tell neither. */
function unambiguous(readings: Readonly<Record<string, SlotReading>>): Record<string, SlotReading> {
  const all = Object.entries(readings);
  const isShared = (name: string, { start }: SlotReading): boolean =>
    all.some(([other, reading]) => other !== name && reading.start === start);
  return Object.fromEntries(all.filter(([name, reading]) => !isShared(name, reading)));
}

/** What is known of a message before it is taken for a statement. */
export interface Heard {
  readonly verdict: Verdict;
  /** It asks something, and not merely as a fragment does: 那成都呢 asks nothing without a question before it. */
  readonly asks: boolean;
}

/** So sure of something that is not ours, a message is no statement: 洛阳职工医保住院报百分之几. */
const SURELY_OUTSIDE = 0.95;

/** A word for a value of some other slot is a statement by itself where nothing of ours was understood: 三级医院, but not 住院报销. */
function wordsCount({ decision, confidence }: Verdict): boolean {
  return decision === 'fallback' || (decision === 'out-of-scope' && confidence < SURELY_OUTSIDE);
}

/** The shared slots that a message of nothing but values tells (none, if they are not shared); undefined for other messages. */
export function readStatement(
  found: Scan,
  { verdict, asks }: Heard,
  compiled: CompiledModel,
): Readonly<Record<string, SlotReading>> | undefined {
  if (asks || found.text.length > LONGEST) return undefined;
  const readings = toldIn(found, compiled);
  const told = [...Object.values(readings), ...figuresIn(found)];
  const values = told.length === 0 && wordsCount(verdict) ? wordsIn(found) : told;
  return isAll(found.text, values) ? readings : undefined;
}

/** Whether a clause tells nothing but values of all topics and figures: 我在广州, 两万. */
export const tellsOnlyValues = (clause: Scan, compiled: CompiledModel): boolean =>
  isAll(clause.text, [...Object.values(toldIn(clause, compiled)), ...figuresIn(clause)]);

const isAll = (text: string, values: readonly Span[]): boolean =>
  values.length > 0 && withoutSpans(text, values).replace(CARRIERS, '') === '';

const toldIn = (found: Scan, { told }: CompiledModel): Record<string, SlotReading> =>
  unambiguous(readAll(told, found, 'fragment'));
