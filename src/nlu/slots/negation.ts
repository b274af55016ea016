import type { Mention } from '../entities/mention';

const DENIED_BEFORE =
  /(?<![是算])(?:不是|并非|不属于|不算)(?:我的?|这个|什么|要?[去到在来从往]|转[到去回往]|搬[到去回])?$|不[去往]$|(?:不会|不太会|不大会|不懂|不想|不愿意?|懒得|玩不来|用不来|弄不来)(?:弄|用|玩|使|搞|摆弄|操作|在|走|去|跑|到)?$/;
const WINDOW = 6;

/** 不是单位的事: the 是 of 不是 may be the first character of what is denied. */
const DENIED_INSIDE = /(?<!是)(?:不|并非)$/;

/** Whether 不是 or 不会用 stands right before the stretch (but not 是不是): it names what the value is not. */
export function isDenied(text: string, { start }: Pick<Mention<unknown>, 'start'>): boolean {
  if (text[start] === '是' && DENIED_INSIDE.test(text.slice(Math.max(0, start - 2), start))) return true;
  return DENIED_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start));
}

/** What is left when denied stretches go, and, after a correction that ends at `from`, those before it. */
export function withoutDenied<M extends Pick<Mention<unknown>, 'start'>>(
  text: string,
  mentions: readonly M[],
  from: number,
): readonly M[] {
  const left = mentions.filter((mention) => !isDenied(text, mention));
  const corrected = left.filter(({ start }) => start >= from);
  return corrected.length > 0 ? corrected : left;
}

/** 没, 从来没, 一次都没 and 没去 or 没给我 before a value; 有没有 and 补没补 ask. */
const NOT_DONE_BEFORE = /(?:^|[^有])(?:没有?|未曾?|冇|没得|不曾)(?:去|来|再|给|帮|给我|怎么|咋)?$/;

/** 执照也没, 失业登记都没办, 公司没有; but 登记了没有 asks, and 停了也没事 tells that it is so. */
const NOT_DONE_AFTER =
  /^ ?(?:(?:也|都|全|压根|根本|从来|一概|统统)+(?:没有?|冇|没得|无)(?:[办有过弄领开做]|(?=[,。! ]|$))|没有?(?=[,。! ]|$))/;
const DONE = /[了过好完上成齐清]$/;
const WORDS_AFTER = 8;

/** Whether what stands here is said not to be so: that 没 (那时没刷过卡, 执照也没) turns a yes into a no. */
export function isNotDone(text: string, { start, end }: Pick<Mention<unknown>, 'start' | 'end'>): boolean {
  if (NOT_DONE_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start))) return true;
  return !DONE.test(text.slice(start, end)) && NOT_DONE_AFTER.test(text.slice(end, end + WORDS_AFTER));
}
