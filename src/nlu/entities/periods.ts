import type { IsoDate } from '../../vocabulary';
import { allMatches } from '../text/all-matches';
import { type Mention, overlaps } from './mention';

/** What was found in one text, as far as it tells a time. */
export interface Times {
  readonly text: string;
  readonly today: IsoDate;
  readonly dates: readonly Mention<IsoDate>[];
  readonly years: readonly Mention<number>[];
}

/** 1975年生的 dates a person, not a question. */
const BORN = /^(?:份?的?)?(?:[出生]生|生[的人日]?)/;
const NAMES_A_DAY = /[号日天]|周|星期|礼拜|今早|昨晚|刚才|\d[-/.]\d{1,2}[-/.]\d/;
const NAMES_A_YEAR = /[\d一二两三四五六七八九十]年(?:之|以)?前$/;
/** Only where it asks for the rule of today: 那现在呢, not 我现在断了. */
const NOW =
  /(?<=那|按|照)(?:现在|如今|目前|今天|眼下)|(?:现在|如今|目前|眼下)(?=呢|的(?:规定|政策|标准|话)|[是又]?(?:怎么|咋)规定)/g;

/** 8月停的,今天补上了,这个月能用吗: what is asked is asked of the present, whenever it began. */
const PRESENT = /今天|今日|今早|这个?月|本月|眼下|现在|如今|目前|刚刚|刚才/;

const isOfPresent = (text: string, { end }: Mention<unknown>): boolean => PRESENT.test(text.slice(end));

/**
 * The days, months and years of a text that are past, as exactly as they are said (`2025-11-05`, `2025-11`, `2025`); where
 * there is none, today if the text asks for today's rule.
 */
export function readPeriods({ text, today, dates, years }: Times): Mention<string>[] {
  const exact = dates.map((date) => ({ ...date, value: cut(date.value, text.slice(date.start, date.end)) }));
  const whole = years
    .filter((year) => !exact.some((date) => overlaps(date, year)) && /[年]/.test(text.slice(year.start, year.end)))
    .map((year) => ({ ...year, value: String(year.value) }));
  const past = [...exact, ...whole]
    .filter(({ value, end }) => value <= today && !BORN.test(text.slice(end)))
    .filter((mention) => asksForRule(text, mention) || !isOfPresent(text, mention))
    .sort((a, b) => a.start - b.start);
  return past.length > 0 ? past : readNow(text, today);
}

function cut(date: IsoDate, said: string): string {
  if (NAMES_A_DAY.test(said)) return date;
  return NAMES_A_YEAR.test(said) ? date.slice(0, 4) : date.slice(0, 7);
}

const readNow = (text: string, today: IsoDate): Mention<string>[] =>
  allMatches(NOW, text).map((match) => ({
    value: today,
    start: match.index,
    end: match.index + match[0].length,
  }));

/** 那2023年呢, 按去年的规定, 2021年那会儿: the wording itself asks for the rule of that time. */
export const asksForRule = (text: string, { start, end }: Mention<unknown>): boolean =>
  /(?:那|那么|按|按照|照)$/.test(text.slice(0, start)) ||
  /^(?:呢|的?(?:时候|规定|政策|标准|老规矩|办法|规则)|那时|那会|当时|那年|那阵)/.test(text.slice(end));
