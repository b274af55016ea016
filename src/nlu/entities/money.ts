import { type Mention, matchAt, round } from './mention';
import type { NumeralMention } from './numerals';

/** 3块5 and 3块5毛: a digit after the unit counts tenths. */
const UNIT = /(?:元|块(?:钱)?|圆|rmb|人民币)(?:([\d一二两三四五六七八九])(?:[毛角])?(?![\d.个年月天岁%万千百十]))?/y;
/** A large number with a magnitude is money unless something else is counted. */
const COUNTED = /[个人次年月天日岁分步家名户条位元块圆%]|工作日|公里/y;
const SIGN = /[¥¥$]\s?$/;
const TENTHS = '一二三四五六七八九';

function tenths(digit: string | undefined): number {
  if (digit === undefined) return 0;
  const value = digit === '两' ? 2 : /\d/.test(digit) ? Number(digit) : TENTHS.indexOf(digit) + 1;
  return value / 10;
}

function isMagnitude(text: string, numeral: NumeralMention): boolean {
  return numeral.scaled && numeral.value >= 100 && matchAt(COUNTED, text, numeral.end) === null;
}

/** Amounts in yuan: with 元 or 块, with a sign, or with a magnitude (1.2万, 一万二). */
export function readMoney(text: string, numerals: readonly NumeralMention[]): Mention<number>[] {
  const found: Mention<number>[] = [];
  for (const numeral of numerals) {
    const { value, start, end } = numeral;
    const unit = matchAt(UNIT, text, end);
    if (unit !== null) found.push({ value: round(value + tenths(unit[1])), start, end: end + unit[0].length });
    else if (SIGN.test(text.slice(0, start)) || isMagnitude(text, numeral)) found.push({ value, start, end });
  }
  return found;
}
