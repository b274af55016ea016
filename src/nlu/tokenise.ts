import type { Jieba } from '@node-rs/jieba';

/** A word with the dictionary's part of speech (`ns` a place, `nr` a person, `m` a number …). */
export interface Token {
  readonly word: string;
  readonly tag: string;
}

/** Cuts text into words. */
export type Tokenise = (text: string) => readonly Token[];

/** High enough that the dictionary never prefers to cut a lexicon word. */
const LEXICON_FREQUENCY = 200_000;

let dictionary: Uint8Array | undefined;

function loadJieba(lexicon: readonly string[]): Jieba {
  const { Jieba: Cutter } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  dictionary ??= (require('@node-rs/jieba/dict') as { dict: Uint8Array }).dict;
  const jieba = Cutter.withDict(dictionary);
  const words = lexicon.filter((word) => word.length > 1 && !/\s/.test(word));
  if (words.length > 0) jieba.loadDict(Buffer.from(words.map((word) => `${word} ${LEXICON_FREQUENCY} n`).join('\n')));
  return jieba;
}

/** The last one loaded: content read again mostly has the same lexicon. */
let last: { readonly key: string; readonly jieba: Jieba } | undefined;

function jiebaFor(lexicon: readonly string[]): Jieba {
  const key = lexicon.join('\n');
  if (last?.key !== key) last = { key, jieba: loadJieba(lexicon) };
  return last.jieba;
}

/** A tokeniser that does not cut the words of `lexicon`. The dictionary (40 MB) is loaded at the first call. */
export function createTokeniser(lexicon: readonly string[]): Tokenise {
  let jieba: Jieba | undefined;
  return (text) => {
    jieba ??= jiebaFor(lexicon);
    return jieba.tag(text, true);
  };
}

/** Cuts text into the words of the dictionary and of `lexicon`, guessing none: what forms no word stays single characters. */
export function createCutter(lexicon: readonly string[]): (text: string) => readonly string[] {
  let jieba: Jieba | undefined;
  return (text) => {
    jieba ??= jiebaFor(lexicon);
    return jieba.cut(text, false);
  };
}
