import type { Mention } from '../entities/mention';

type Stretch = Pick<Mention<unknown>, 'start' | 'end'>;

const OR_ANYWHERE = /还是|或者/;
/** 去窗口还是网上办, 三百还是五百: one is asked about as much as the other. */
const OR = /^[^,。!?;]{0,6}(?:还是|或者)(?!没)[^,。!?;]{0,4}$/;

/** What is left when two different values between which somebody asks to choose go: neither is told. */
export function withoutWeighed<M extends Stretch>(
  text: string,
  mentions: readonly M[],
  told: (mention: M) => unknown,
): readonly M[] {
  if (mentions.length < 2 || !OR_ANYWHERE.test(text)) return mentions;
  const areWeighed = (a: M, b: M): boolean =>
    a.end <= b.start && told(a) !== told(b) && OR.test(text.slice(a.end, b.start));
  return mentions.filter((one) => !mentions.some((other) => areWeighed(one, other) || areWeighed(other, one)));
}
