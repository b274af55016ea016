import type { NluModel } from '../contract';
import { normalise } from '../text/normalise';

/** Short messages that ask about the answer before them, by the name content gives them. */
export interface Queries {
  readonly list: readonly Query[];
}

export interface Query {
  readonly name: string;
  readonly anytime: 'never' | 'unclear' | 'always';
  /** All of a message but what leads to it. */
  readonly whole: RegExp;
  /** A part of it. */
  readonly within: RegExp | null;
}

/** The phrases of every query as patterns, made once. */
export function compileQueries(list: NonNullable<NluModel['queries']>): Queries {
  return {
    list: list.map(({ name, says, within, anytime }) => ({
      name,
      anytime,
      whole: new RegExp(`^(?:${says.map(toPattern).join('|')})[${PARTICLES}]*$`, 'u'),
      within: within.length === 0 ? null : new RegExp(within.map(toPattern).join('|'), 'u'),
    })),
  };
}

/** What may end a question and changes nothing. */
const PARTICLES = '啊呀哦噢哈啦嘛呗哟喔呢嗯哒滴吖';

/** The phrase language as a pattern: 「…」 is a gap, 「[a|b|]」 a choice. Spelt out, so many choices would take long to make. */
export function toPattern(phrase: string): string {
  return phrase.split('…').map(toLiteral).join('[^,。!?]{0,6}');
}

const MARK: Readonly<Record<string, string>> = { '[': '(?:', ']': ')', '|': '|' };

const toLiteral = (part: string): string =>
  [...normalise(part)].map((mark) => MARK[mark] ?? mark.replace(/[\^$.*+?(){}\\/-]/, '\\$&')).join('');
