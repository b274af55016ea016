import { allMatches } from '../text/all-matches';
import type { Reader } from './reader';

/** 反过来呢, 那倒过来转呢: the question before with its two ends changed over. */
const REVERSED =
  /^(?:那么?|要是|如果|再|又)*(?:反过来|反着|反向|倒过来|倒着|颠倒过来|调过来|掉过来|换过来|对调)(?:转|办|走|交|的话|的|说)*(?:呢|又?(?:怎么|咋)(?:办|转|说|算|样|弄)?|(?:也|都)?(?:行|可以|能)[吗么不]|(?:是|也|都)?一样[吗么不]?)*[啊呀]?[?。!]*$/;
const INSURANCE = /(?:城镇)?职工(?:医保)?|(?:城乡)?居民(?:医保)?|新?农合|灵活就业/g;

interface End {
  readonly start: number;
  readonly end: number;
}

/** 从苏州转到杭州怎么转 · 反过来呢: from 杭州 to 苏州; null where the message asks something else or there are no two ends. */
export function reversedQuestion(
  text: string,
  before: string | undefined,
  today: string,
  reader: Reader,
): string | null {
  if (before === undefined || !REVERSED.test(text)) return null;
  const places = reader.scan(before, today).regions;
  return changedOver(before, places) ?? changedOver(before, insurancesIn(before));
}

const insurancesIn = (text: string): readonly End[] =>
  allMatches(INSURANCE, text).map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

function changedOver(text: string, ends: readonly End[]): string | null {
  const [one, other, more] = ends;
  if (!one || !other || more) return null;
  const [first, second] = [text.slice(one.start, one.end), text.slice(other.start, other.end)];
  return text.slice(0, one.start) + second + text.slice(one.end, other.start) + first + text.slice(other.end);
}
