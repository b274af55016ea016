import { simplify } from './traditional';

/** Longer messages are cut: nobody asks a question in more, and every later stage stays quick. */
const LONGEST = 3000;

const INVISIBLE = /\p{Cf}|\p{Co}|\p{Cs}|\ufe0e|\ufe0f|\u20e3|(?![\t\n\r])\p{Cc}/gu;
const EMOJI = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]+/gu;
/** WeChat writes its own emoticons as [捂脸]. */
const EMOTICON = /\[[\u4e00-\u9fff]{1,4}\]/g;
const QUESTION = /[?!]*\?[?!]*/g;
const STOPS = /\.{2,}|。[。.]*|…+/g;
const REPEATED = /([!,、;:~\-—·])\1+/g;
const SPACE = /\s+/g;
const SPACE_AT_PUNCTUATION = / ?([,。!?;、]) ?/g;
/** 3 个月, 100 元: only before a unit; 起付线用了100 能报多少 is said in two clauses, and 3000 个人补 in two words. */
const SPACE_AFTER_DIGIT =
  /(\d) (?=[元块万千百亿角毛折月日号岁周级档期倍点整%]|个(?![人体账])|年(?![底初前后中])|天(?!津)|成(?!都)|分(?!别)|次(?!月|日|年)|多(?![少久长大])|余(?!额)|左右|工作日|小时|星期|礼拜|人民币|[甲乙](?=$|[级等医的院,。 ]))/g;

/** Words and single marks between them: nothing here is written in another way. */
const PLAIN = /^[\u4e00-\u9fffa-z0-9]+(?:[,。!?;、][\u4e00-\u9fffa-z0-9]+)*[。!?]?$/;

/** Compatibility forms to plain ones (full-width digits, ①), without characters nobody sees: numbers hide behind neither. */
export function unify(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  return text.slice(0, LONGEST).normalize('NFKC').replace(INVISIBLE, '').slice(0, LONGEST);
}

function normaliseOnce(text: string): string {
  return simplify(unify(text).toLowerCase())
    .replace(/[\n\r]+/g, '。')
    .replace(EMOTICON, ' ')
    .replace(EMOJI, ' ')
    .replace(STOPS, '。')
    .replace(QUESTION, '?')
    .replace(REPEATED, '$1')
    .replace(SPACE, ' ')
    .replace(SPACE_AT_PUNCTUATION, '$1')
    .replace(SPACE_AFTER_DIGIT, '$1')
    .replace(/^[ ,。、;]+|[ ,、;]+$/g, '');
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && simplify(text) === text;
}

/** How often one clean-up may uncover another (an emoticon inside brackets, a letter that folds twice). */
const ROUNDS = 4;

/**
 * The one spelling every stage works on: half-width, lower case, simplified, without emoji, repeated punctuation or
 * superfluous space. Normalising what is normalised changes nothing.
 */
export function normalise(text: string): string {
  let current = isPlain(text) ? text : normaliseOnce(text);
  for (let round = 1; round < ROUNDS && !isPlain(current); round++) {
    const next = normaliseOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}
