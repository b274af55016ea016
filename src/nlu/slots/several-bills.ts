import type { Mention } from '../entities/mention';

/** One of several: 一次, 第二回, 上次, 另一张. 一次性 is no such thing. */
const ONE_OF_SEVERAL = /(?:第[一二两三四五]|头一?|前一?|后一?|另一?|[一上这二])[次回趟笔张](?!性)/;

/** 一次花八千,一次花一万二: amounts of several bills, none of which is that of the question. */
export function areOfSeveral(text: string, amounts: readonly Mention<unknown>[]): boolean {
  const [first, second] = [...amounts].sort((a, b) => a.start - b.start);
  if (!first || !second) return false;
  return ONE_OF_SEVERAL.test(text.slice(0, first.start)) && ONE_OF_SEVERAL.test(text.slice(first.end, second.start));
}
