import type { Scan } from '../understanding/scan';

/** A longer message tells something of its own. */
const LONGEST = 16;
/** What may stand behind the number. */
const ENDING = /^(?:才?对|哈|啊|呀|哦|的|了|[。!~ ])*$/;

/** 键盘飘了 我41: a short statement that ends in its only number, and names nothing that number could be. */
export function isRetold({ text, numerals, clauses }: Pick<Scan, 'text' | 'numerals' | 'clauses'>): boolean {
  const [number, more] = numerals;
  if (number === undefined || more !== undefined || text.length > LONGEST) return false;
  if (clauses.some(({ asks }) => asks)) return false;
  return number.end - number.start >= 2 && ENDING.test(text.slice(number.end));
}
