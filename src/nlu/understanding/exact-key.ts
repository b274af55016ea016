import { stripPoliteness } from '../text/politeness';

const MARKS = /[\s\p{P}\p{S}]+/gu;
/** Final particles colour a short message and change nothing. */
const PARTICLES = /[啊呀哦噢哈啦嘛呗哟喔呢嗯哒滴]+$/;

/** A whole message as it is compared with the exact ones: without politeness, punctuation and final particles. */
export function exactKey(text: string): string {
  const { start, end } = stripPoliteness(text);
  const bare = text.slice(start, end).replace(MARKS, '');
  return bare.replace(PARTICLES, '') || bare;
}
