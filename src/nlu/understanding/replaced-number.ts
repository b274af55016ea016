import type { Signals } from '../../vocabulary';
import type { Scan } from './scan';

const DENIED_BEFORE = /(?<!是)不是(?:什么|我|要?[了的]?)?$/;
const WINDOW = 5;
const LONGEST_BETWEEN = 12;

/** 不是48,刚过完生日49: the number that is taken back and the one that is put there, the only two of the message. */
export function replacedNumber({ text, numerals }: Scan): Signals['replaces'] {
  const [one, other, more] = numerals;
  if (!one || !other || more || one.value === other.value) return undefined;
  if (other.start - one.end > LONGEST_BETWEEN || /[。!?;]/.test(text.slice(one.end, other.start))) return undefined;
  const isDenied = ({ start }: { readonly start: number }): boolean =>
    DENIED_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start));
  if (isDenied(one) === isDenied(other)) return undefined;
  const [denied, meant] = isDenied(one) ? [one, other] : [other, one];
  return { denied: denied.value, meant: meant.value };
}
