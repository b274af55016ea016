import { stripPoliteness } from '../text/politeness';

/** Most messages are words alone, and which marks there are takes long to tell. */
const NOT_PLAIN = /[^\u4e00-\u9fffa-z0-9]/;
const MARKS = /[\s\p{P}\p{S}]+/gu;
/** Final particles colour a short message and change nothing. */
const PARTICLES = /[啊呀哦噢哈啦嘛呗哟喔呢嗯哒滴]+$/;

/** The words of a message: without politeness and punctuation. */
export function bareWords(text: string): string {
  const { start, end } = stripPoliteness(text);
  const said = text.slice(start, end);
  return NOT_PLAIN.test(said) ? said.replace(MARKS, '') : said;
}

/** A whole message as it is compared with the exact ones: without politeness, punctuation and final particles. */
export function exactKey(text: string): string {
  const bare = bareWords(text);
  return bare.replace(PARTICLES, '') || bare;
}
