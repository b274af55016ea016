/** Toneless pinyin per character, folded so that common confusions of accent and typing fall together. */

type PinyinPro = typeof import('pinyin-pro');

const cache = new Map<number, string>();
let library: PinyinPro | undefined;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether a UTF-16 unit is a common Han character. */
export function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}

function fold(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^h(?=u)/, 'f')
    .replace(/([ie])ng$/, '$1n');
}

function look(code: number): string {
  library ??= require('pinyin-pro') as PinyinPro;
  const [syllable = ''] = library.pinyin(String.fromCharCode(code), { toneType: 'none', type: 'array', v: true });
  return fold(syllable);
}

/** The folded syllable of a Han character; the character itself for anything else. */
export function syllableOf(code: number): string {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const syllable = isHan(code) ? look(code) : String.fromCharCode(code);
  cache.set(code, syllable);
  return syllable;
}

const numbers = new Map<string, number>();
/** Number of each unit's syllable; 0 where it has not been looked up. */
const numberOf = new Uint16Array(0x1_0000);

/** A number for the folded syllable of a Han character, the same for all that sound alike; 0 for anything else. */
export function syllableNumber(code: number): number {
  if (!isHan(code)) return 0;
  const known = numberOf[code] as number;
  if (known !== 0) return known;
  const syllable = syllableOf(code);
  const number = numbers.get(syllable) ?? numbers.size + 1;
  numbers.set(syllable, number);
  numberOf[code] = number;
  return number;
}
