import type { IsoDate } from '../../vocabulary';
import { allMatches } from '../text/all-matches';
import { fromIso } from './calendar';
import type { Mention } from './mention';
import type { NumeralMention } from './numerals';
import { YEARS_AWAY } from './years-away';

const WORDS = /大前年|前年|去年|上年|今年|本年|当年|明年|来年|下年|后年/g;
const EARLIEST = 1990;
const LATEST = 2100;
/** 24年 is a year from the nineties on; 15年 is a length of time. */
const FIRST_SHORT = 18;
const LAST_SHORT = 35;
const LENGTH_BEFORE = /(?:满|够|交|缴|缴费|累计|至少|还差|还要|补|了|交够|干|工作)$/;

function yearOf(text: string, { value, start, end, scaled }: NumeralMention): number | null {
  if (scaled || !Number.isInteger(value)) return null;
  if (value >= EARLIEST && value <= LATEST) return /[元块]/.test(text[end] ?? '') ? null : value;
  const short = value >= FIRST_SHORT && value <= LAST_SHORT && text[end] === '年';
  return short && !LENGTH_BEFORE.test(text.slice(Math.max(0, start - 3), start)) ? 2000 + value : null;
}

/** Calendar years: 2024, 二〇二五年, 24年, 去年. */
export function readYears(text: string, numerals: readonly NumeralMention[], today: IsoDate): Mention<number>[] {
  const written = numerals.flatMap((numeral) => {
    const year = yearOf(text, numeral);
    return year === null
      ? []
      : [{ value: year, start: numeral.start, end: numeral.end + (text[numeral.end] === '年' ? 1 : 0) }];
  });
  const { year } = fromIso(today);
  const said = allMatches(WORDS, text).map((match) => ({
    value: year + (YEARS_AWAY[match[0]] ?? 0),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...written, ...said].sort((a, b) => a.start - b.start);
}
