import type { Mention } from '../entities/mention';

type Stretch = Pick<Mention<unknown>, 'start' | 'end'>;

const WEIGHS_ANYWHERE = /还是|或者|[和跟与同比]/;
/** 去窗口还是网上办, 三百还是五百: one is asked about as much as the other. */
const OR = /^[^,。!?;]{0,6}(?:还是|或者)(?!没)[^,。!?;]{0,4}$/;

/** 县医院和三甲报销差多少, 职工和居民分别报多少: both are asked about. */
const AND = /^[^,。!?;]{0,4}(?:和|跟|与|同|比)[^,。!?;]{0,4}$/;
const COMPARES =
  /^[^。!?;]{0,10}(?:差多少|差几|差别|差距|区别|不同|不一样|一样吗|变化|哪个|哪种|哪边|分别|各[报交要是])/;

const isWeighed = (text: string, between: string, end: number): boolean =>
  OR.test(between) || (AND.test(between) && COMPARES.test(text.slice(end)));

/** What is left when two different values between which somebody asks to choose go: neither is told. */
export function withoutWeighed<M extends Stretch>(
  text: string,
  mentions: readonly M[],
  told: (mention: M) => unknown,
): readonly M[] {
  if (mentions.length < 2 || !WEIGHS_ANYWHERE.test(text)) return mentions;
  const areWeighed = (a: M, b: M): boolean =>
    a.end <= b.start && told(a) !== told(b) && isWeighed(text, text.slice(a.end, b.start), b.end);
  return mentions.filter((one) => !mentions.some((other) => areWeighed(one, other) || areWeighed(other, one)));
}
