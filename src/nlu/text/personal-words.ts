import { allMatches } from './all-matches';
import type { PersonalDataKind, PersonalSpan } from './personal-span';
import { ANY_DIGIT } from './spoken-digits';

const CODE_WORDS = '(?:(?:验证|校验|动态|确认|短信)(?:码|密码)|(?:收到|发来|短信|给我)的码|otp|captcha|yzm)';
const CODE_VALUE = `[${ANY_DIGIT}](?:[ -]?[${ANY_DIGIT}]){3,9}`;
/** The word, a few more, and the value, which is the last group. */
const RULES: readonly (readonly [kind: PersonalDataKind, pattern: RegExp])[] = [
  ['verification-code', new RegExp(`(${CODE_WORDS}[^\\d\\n]{0,10}?)(${CODE_VALUE})(?![${ANY_DIGIT}])`, 'gi')],
  [
    'verification-code',
    new RegExp(`()(?<!\\d)(\\d{4,8})(?=[,。 ]?(?:这个?|就)?是?(?:我的|刚收到的|收到的)?${CODE_WORDS})`, 'gi'),
  ],
  [
    'password',
    /((?:密码|口令|password|pwd|passwd|mima)[^\dA-Za-z\n,。!?]{0,8}?)((?=[A-Za-z@#$%^&*_!.-]{0,24}\d)[\dA-Za-z@#$%^&*_!.-]{3,32})/gi,
  ],
  ['password', /((?:密码|口令)(?:是|为|:|：|叫|就是|改成|设成))([A-Za-z]{4,32})/gi],
  [
    'password',
    new RegExp(
      `((?:密码|口令)[^\\d\\n,。!?]{0,4}?)([${ANY_DIGIT}]{4,12}|[两二三四五六七八九十\\d]个[${ANY_DIGIT}])(?![${ANY_DIGIT}位])`,
      'gi',
    ),
  ],
  ['card-number', /((?:cvv2?|cvc|安全码)[^\d\n]{0,4})(\d{3,4})(?!\d)/gi],
  [
    'id-number',
    /((?:护照|通行证|社保卡|社会保障|医保|证件|卡|身份证)(?:号码|号)?[^\da-z\n]{0,4})([a-z]{1,2}\d{7,10})(?![\da-z])/gi,
  ],
  [
    'card-number',
    /((?:社保卡?|医保卡?|银行卡?|储蓄卡?|信用卡|参保人?|个人|证件|身份证|户口本|账户?|帐户?|卡)(?:号码?|编号|账号|帐号)[^\da-z\n]{0,4})([\da-z](?:[ -]?[\da-z]){4,20}\d)(?![\da-z])/gi,
  ],
];

/** Codes, passwords and numbers of documents, told by the words beside them: nothing in 384756 itself says what it is. */
export function personalWords(text: string): readonly PersonalSpan[] {
  return RULES.flatMap(([kind, pattern]) =>
    allMatches(pattern, text).map(({ index, 1: before = '', 2: value = '' }) => {
      const start = index + before.length;
      return { kind, start, end: start + value.length };
    }),
  );
}
