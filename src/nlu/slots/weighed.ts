import type { Mention } from '../entities/mention';

/** 去窗口还是网上办, 三百还是五百: one is asked about as much as the other. */
const OR = /^[^,。!?;]{0,6}(?:还是|或者)(?!没)[^,。!?;]{0,4}$/;

/** What is left when two different values between which somebody asks to choose go: neither is told. */
export function withoutWeighed<M extends Pick<Mention<unknown>, 'start' | 'end'>>(
  text: string,
  mentions: readonly M[],
  told: (mention: M) => unknown,
): readonly M[] {
  if (mentions.length < 2 || !OR_ANYWHERE.test(text)) return mentions;
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const weighed = new Set(
    inOrder.flatMap((second, index) => {
      const first = inOrder[index - 1];
      const areWeighed =
        first !== undefined && told(first) !== told(second) && OR.test(text.slice(first.end, second.start));
      return areWeighed ? [first, second] : [];
    }),
  );
  return weighed.size === 0 ? mentions : mentions.filter((mention) => !weighed.has(mention));
}

const OR_ANYWHERE = /还是|或者/;
