/** Another way to write a word: how it is written, and the word. */
export type Spelling = readonly [written: string, word: string];

const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[a-z]/;

function literally(written: string): string {
  return written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Latin spellings stand as whole words; the spaces around them are how such words are typed among Chinese ones. */
function latinPattern(spellings: readonly Spelling[]): RegExp | null {
  const longestFirst = spellings.map(([written]) => written).sort((a, b) => b.length - a.length);
  return longestFirst.length === 0
    ? null
    : new RegExp(` ?(?<![a-z])(${longestFirst.map(literally).join('|')})(?![a-z]) ?`, 'g');
}

function replaceHan(text: string, byFirst: ReadonlyMap<number, readonly Spelling[]>): string {
  let replaced = text;
  for (let i = 0; i < text.length; i++) {
    const spellings = byFirst.get(text.charCodeAt(i));
    if (spellings === undefined || text.indexOf(text[i] as string) < i) continue;
    for (const [written, word] of spellings) replaced = replaced.replaceAll(written, word);
  }
  return replaced;
}

/** Puts words in place of their other spellings, given as normalised text is: `late fee` 滞纳金, `yb` 医保, 医呆 医保. */
export function createReplacer(spellings: readonly Spelling[]): (text: string) => string {
  const latin = spellings.filter(([written]) => !HAN.test(written));
  const words = new Map(latin);
  const pattern = latinPattern(latin);
  const byFirst = new Map<number, Spelling[]>();
  for (const spelling of spellings) {
    const first = spelling[0].charCodeAt(0);
    if (HAN.test(spelling[0])) byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  return (text) => {
    const replaced = replaceHan(text, byFirst);
    return pattern === null || !LATIN.test(replaced)
      ? replaced
      : replaced.replace(pattern, (_, written: string) => words.get(written) as string);
  };
}
