const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '十', '百', '千'];

/** A whole number below ten thousand, and whole ten thousands, in Chinese; `null` for others. */
export function spellNumber(number: number): string | null {
  if (!Number.isInteger(number) || number <= 0 || number >= 100_000_000) return null;
  if (number < 10_000) return spellBelowTenThousand(number);
  const rest = number % 10_000;
  const head = `${spellBelowTenThousand(Math.floor(number / 10_000))}万`;
  return rest === 0 ? head : `${head}${rest < 1000 ? '零' : ''}${spellBelowTenThousand(rest)}`;
}

function spellBelowTenThousand(number: number): string {
  const digits = [...String(number)].map(Number);
  const spelt = digits
    .map((digit, i) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return spelt.replace(/^一十/, '十');
}

type Spell = (text: string) => string;

/** Rewrites each number that stands before a unit. */
const before =
  (units: RegExp, spell: (number: number) => string | null): Spell =>
  (text) =>
    text.replace(
      new RegExp(`(?<![\\d.年月])(\\d+)(?=${units.source})`, 'g'),
      (digits) => spell(Number(digits)) ?? digits,
    );

const COUNTED = /(?:个月|天|元|岁)/;
const LENGTH = /(?:个月|天)/;

const whole =
  (pattern: RegExp, to: string): Spell =>
  (text) =>
    pattern.test(text) ? text.replace(pattern, to) : text;

/** Other ways to write the numbers of a message; a text without a fitting number stays as it is. */
export const NUMBER_SPELLINGS: readonly Spell[] = [
  before(COUNTED, spellNumber),
  before(
    COUNTED,
    (number) =>
      spellNumber(number)?.replace(/[零一二三四五六七八九]/g, (digit) => FORMAL[DIGITS.indexOf(digit)] ?? digit) ??
      null,
  ),
  before(LENGTH, (number) => (number === 2 ? '两' : null)),
  (text) => text.replace(/(\d)(?=[^\d.])/g, '$1 '),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  whole(/(?<!\d)3个月/, '仨月'),
  whole(/(?<!\d)2个月/, '俩月'),
  whole(/(?<!\d)6个月/, '半年'),
  whole(/(?<!\d)18个月/, '一年半'),
  whole(/(?<!\d)24个月/, '两年'),
  whole(/(?<!\d)36个月/, '3年'),
  whole(/(?<!\d)12个月/, '一年'),
  whole(/(?<!\d)12000元/, '1.2万'),
  whole(/(?<!\d)12000元/, '一万二'),
  whole(/(?<!\d)3500元/, '三千五'),
  whole(/(?<!\d)3000元/, '3千块'),
  whole(/(?<!\d)1000元/, '1,000元'),
  whole(/(?<!\d)100元/, '一百块钱'),
  whole(/(?<!\d)10%/, '百分之十'),
  whole(/(?<!\d)12%/, '百分之十二'),
];
