/** Made up: the check digits are right, the people are not. */
export const PERSONAL_DATA: readonly {
  readonly kind: string;
  readonly digits: string;
  readonly cue: string;
}[] = [
  { kind: 'id-number', digits: '11010519491231002X', cue: '' },
  { kind: 'id-number', digits: '34052419800101001X', cue: '身份证' },
  { kind: 'card-number', digits: '6222021234567890128', cue: '卡号' },
  { kind: 'card-number', digits: '4111111111111111', cue: '' },
  { kind: 'phone', digits: '13800138000', cue: '' },
  { kind: 'phone', digits: '19912345678', cue: '电话' },
  { kind: 'verification-code', digits: '482913', cue: '验证码' },
];

const CHINESE = '零一二三四五六七八九';
const FULL_WIDTH_OFFSET = 0xfee0;

const apart =
  (separator: string, size: number) =>
  (digits: string): string =>
    digits.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), `$1${separator}`);

/** The ways people write a number so that it is read, or is not. */
export const writeDigits: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.toLowerCase(),
  apart(' ', 4),
  apart('-', 4),
  apart(' ', 1),
  (digits) => digits.replace(/[0-9X]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_OFFSET)),
];

/** All digits of a text, of whatever script and however set apart. */
export const digitsIn = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[零一二三四五六七八九]/g, (digit) => String(CHINESE.indexOf(digit)))
    .replace(/[\s-]/g, '');
