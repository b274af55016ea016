import { allMatches } from '../text/all-matches';
import { type Mention, matchAt, round } from './mention';
import { type NumeralMention, numeralAt } from './numerals';

const OF_HUNDRED = /百分之/g;
const UNIT = /%|个?百分点|个点/y;
/** 七成五; 成 in 成都, 成功, 成人 … is no tenth. */
const TENTH = /成([\d一二三四五六七八九半])?(?![都功人为立年本员交长分绩果])/y;
const DIGITS = '零一二三四五六七八九';

function ofHundred(text: string): Mention<number>[] {
  return allMatches(OF_HUNDRED, text).flatMap(({ index }) => {
    const numeral = numeralAt(text, index + 3);
    return numeral === null ? [] : [{ value: numeral.value, start: index, end: numeral.end }];
  });
}

function fraction(digit: string | undefined): number {
  if (digit === undefined) return 0;
  if (digit === '半') return 5;
  return /\d/.test(digit) ? Number(digit) : DIGITS.indexOf(digit);
}

function withUnit(text: string, { value, start, end }: NumeralMention): Mention<number> | null {
  const unit = matchAt(UNIT, text, end);
  if (unit !== null) return { value, start, end: end + unit[0].length };
  const tenth = value <= 10 ? matchAt(TENTH, text, end) : null;
  return tenth === null ? null : { value: round(value * 10 + fraction(tenth[1])), start, end: end + tenth[0].length };
}

/** Shares in percent: 70%, 百分之七十, 七成, 七成五, 8个点. */
export function readPercents(text: string, numerals: readonly NumeralMention[]): Mention<number>[] {
  const spoken = ofHundred(text);
  const written = numerals.map((numeral) => withUnit(text, numeral)).filter((mention) => mention !== null);
  return [...spoken, ...written];
}
