/** Toneless pinyin, folded so that common confusions of accent and typing fall together, as numbers. */

type PinyinPro = typeof import('pinyin-pro');

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * The number of each common Han character's syllable, from U+4E00 on: the same for all that sound alike, numbered in the
 * order of the characters. A trained model carries it along, so that whoever uses the model need not load the dictionary.
 */
export type Syllables = Int32Array;

/** Whether a UTF-16 unit is a common Han character. */
export function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** The number of a character's syllable, from 1 on; 0 for what is no Han character. */
export function syllableOf(code: number, syllables: Syllables): number {
  return syllables[code - FIRST_HAN] ?? 0;
}

/** The sounds of a text, one number a character. */
export function soundsOf(text: string, syllables: Syllables): Uint16Array {
  const sounds = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) sounds[i] = syllableOf(text.charCodeAt(i), syllables);
  return sounds;
}

function fold(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^h(?=u)/, 'f')
    .replace(/([ie])ng$/, '$1n');
}

let table: Syllables | undefined;

/** Looks every character up, once (0.15 s). */
export function readSyllables(): Syllables {
  table ??= lookUp();
  return table;
}

function lookUp(): Syllables {
  const { pinyin } = require('pinyin-pro') as PinyinPro;
  const numbers = new Map<string, number>();
  return Int32Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) => {
    const character = String.fromCharCode(FIRST_HAN + i);
    const syllable = fold(pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? character);
    const number = numbers.get(syllable) ?? numbers.size + 1;
    numbers.set(syllable, number);
    return number;
  });
}
