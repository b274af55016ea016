import type { Understanding } from '../vocabulary';

/** Words that carry a fragment and say nothing of their own: 那…呢, 要是…的话. */
const CARRIERS =
  /不对|错了|那么|那|呢|要是|如果|换成|换作|改成|的话|算|按|是|了|吗|嘛|啊|呀|哦|噢|唉|就|又|和|我|的|这边|这个|怎么样|咋样|怎样|如何|(?:怎么|咋|什么|啥|又是)*(?:规定|政策|情况|算法|说法)|(?:怎么|咋)(?:说|算|讲|办法)|又是|是啥|会|到底|究竟|多少钱|多少|[\s\p{P}]/gu;
/** What may be left of a fragment besides values. */
const LEFT_OVER = 2;

/** Whether a message is little more than values for this intent: 「那居民医保呢」, not 「居民医保怎么退」. */
export const isFragmentOf = (understanding: Understanding, intent: string): boolean =>
  besidesValues(understanding, intent) <= LEFT_OVER;

/** How many characters say something besides values for this intent; infinitely many where there is no value. */
export function besidesValues({ text, slots }: Understanding, intent: string): number {
  const readings = Object.values(slots[intent] ?? {});
  if (readings.length === 0) return Number.POSITIVE_INFINITY;
  const rest = [...text]
    .filter((_, index) => !readings.some(({ start, end }) => index >= start && index < end))
    .join('');
  return rest.replace(CARRIERS, '').length;
}
