import { type Syllables, soundsOf } from '../features/syllables';
import { createWriter, type IsLoose } from './write-meant';

/** Characters that carry grammar: where one stands in place of a word's own, nobody mistyped the word (不交 is not 补缴). */
const GRAMMAR = new Set(
  '不没要能会有的了在是我你他她就还也都和与到去来上下个这那吗呢吧把被给让从一二两三四五六七八九十得地过想可又再但未',
);

/** Two ways to write the same, both right. */
const SAME = ['交缴', '账帐', '份分', '哪那', '做作'];

function isSame(a: string, b: string): boolean {
  return a === b || SAME.some((pair) => pair.includes(a) && pair.includes(b));
}

/** Of a longer word, at least one character must be its own. */
const SHORT = 2;

function couldBe(written: string, word: string): boolean {
  let same = 0;
  for (let i = 0; i < word.length; i++) {
    if (isSame(written[i] as string, word[i] as string)) same++;
    else if (GRAMMAR.has(written[i] as string)) return false;
  }
  return same < word.length && (word.length <= SHORT || same > 0);
}

/** Writes the words of `words` as they are spelled where the text only sounds like them: 部脚医宝, 断教, 题现. */
export function createHearer(
  words: readonly string[],
  syllables: Syllables,
  isLoose: IsLoose,
): (text: string) => string {
  const bySound = new Map(words.map((word) => [String.fromCharCode(...soundsOf(word, syllables)), word]));
  return createWriter(
    bySound,
    (text) => soundsOf(text, syllables),
    (text, place, word) => couldBe(text.slice(place.start, place.end), word) && isLoose(text, place, word),
  );
}
