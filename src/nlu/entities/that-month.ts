import { allMatches } from '../text/all-matches';
import type { Stretch } from '../text/without-spans';

/** 漏的那个月, 那个月没交: one month, counted by no number. */
const THAT_MONTH =
  /(?<=[漏断停缺欠落补](?:了|掉|缴|交|报|上|进)?的?)[那这]个月|[那这]个月(?=(?:的?医保)?(?:是|也|都|我|就|又|给|才)*(?:没[交缴扣报]|漏|断|忘|空着|欠|补[上交缴进齐]))/g;

/** Where months are pointed at instead of counted. */
export function readThatMonth(text: string): Stretch[] {
  return allMatches(THAT_MONTH, text).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
