import { allMatches } from '../text/all-matches';
import { lengthAt, type Mention } from './mention';
import type { NumeralMention } from './numerals';

const YEARS = /多?周?岁(?:半|多)?/y;
/** 三个月大, 8个月的宝宝: less than a year old. */
const YOUNG = /(?:个(?:多|半)*月|天|周)(?:大|的?(?:小)?(?:宝宝|孩子|小孩|娃|婴儿|毛毛|奶娃|崽))/y;
/** 宝宝三个月, baby六个月了: the same with the child before it. */
const CHILD = /(?:宝宝|孩子|小孩|[小奶]?娃|婴儿|毛毛|baby|bb)(?:才|刚|已经|快|现在)? ?$/;
/** 宝宝卡网上能激活吗 才俩月: said behind, of the child named before. */
const STILL_YOUNG = /(?:宝宝|孩子|小孩|[小奶]?娃|婴儿|新生儿|毛毛|baby|bb).*(?:才|刚|刚刚)$/;
const MONTHS = /个?(?:多|半)*月(?!份)/y;
/** 43了, 44半, 50出头, 52女: a bare number that can only be an age. */
const AFTER = /(?:了|半|出头|多了|多)(?![年个月天次块元万千%])|[男女]/y;
const BEFORE =
  /(?:今年|年龄|虚岁|周岁|实岁|岁数|刚满|年满|刚过|快到?|奔|已经|我都|[妈爸姨舅姑叔婶伯哥姐弟妹] ?|老[公婆伴] ?|(?:媳妇|爱人|丈夫|妻子|对象|男人|女人|儿子|女儿|闺女) ?|本人|[男女][的性士]?[,。 ]?)$/;
/** 我41: all that a clause says of a person. */
const PERSON = /(?:^|[,。!? ])(?:[我俺咱他她]|本人|人家)(?:是|今年|才|刚|都)?$/;
const CLAUSE_END = /[,。!?; ]|$/y;
const NEWBORN =
  /新生儿|刚出生|刚生|未满月|没满月|刚满月|满月|(?:未|不|没|没有)满(?:一?周岁|一岁|1岁)|满?百[天日]|[上这]个?月[^,。!? ]{0,6}出生/g;
const UNIT = /[个元块年月天日万千百%号次家份成]|工作/y;
const OLDEST = 120;
const YOUNGEST_BARE = 10;

const isAllOfPerson = (text: string, before: string, end: number): boolean =>
  PERSON.test(before) && lengthAt(CLAUSE_END, text, end) >= 0;

function bareAge(text: string, { value, start, end, scaled }: NumeralMention): Mention<number> | null {
  if (scaled && value >= 100) return null;
  if (value < YOUNGEST_BARE || value > OLDEST || !Number.isInteger(value)) return null;
  const after = lengthAt(AFTER, text, end);
  if (after > 0) return { value, start, end: end + after };
  const before = text.slice(Math.max(0, start - 5), start);
  const isAge = BEFORE.test(before) ? lengthAt(UNIT, text, end) < 0 : isAllOfPerson(text, before, end);
  return isAge ? { value, start, end } : null;
}

function readAge(text: string, numeral: NumeralMention): Mention<number> | null {
  const { value, start, end } = numeral;
  const years = lengthAt(YEARS, text, end);
  if (years > 0 && value <= OLDEST) return { value: Math.floor(value), start, end: end + years };
  const young = lengthAt(YOUNG, text, end);
  if (young > 0) return { value: Math.floor(value / 12), start, end: end + young };
  const isOfChild = CHILD.test(text.slice(Math.max(0, start - 6), start)) || STILL_YOUNG.test(text.slice(0, start));
  const months = isOfChild ? lengthAt(MONTHS, text, end) : -1;
  if (months > 0) return { value: Math.floor(value / 12), start, end: end + months };
  return bareAge(text, numeral);
}

/** Ages in whole years: 四十三岁, 43了, 44半 (44), 今年52, 三个月大 (0). */
export function readAges(text: string, numerals: readonly NumeralMention[]): Mention<number>[] {
  const said = numerals.map((numeral) => readAge(text, numeral)).filter((mention) => mention !== null);
  const newborn = allMatches(NEWBORN, text).map((match) => ({
    value: 0,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...said, ...newborn];
}
