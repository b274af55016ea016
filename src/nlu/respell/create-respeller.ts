import type { NluModel } from '../contract';
import type { Syllables } from '../features/syllables';
import type { Place } from '../phrases/literals';
import { withPlainAspect } from '../text/dialect-aspect';
import { normalise } from '../text/normalise';
import { createCutter } from '../tokenise';
import { createHearer } from './hear-words';
import { createMender } from './mend-slips';
import { PinyinDecoder } from './pinyin-decoder';
import { createReplacer, type Spelling } from './replace-spellings';

/** Normalised text to the same text in plain words. */
export type Respell = (text: string) => string;

const LATIN = /[a-z]/;
const HAN_WORD = /^[\u4e00-\u9fff]{2,}$/;

function spellingsOf({ spellings = [] }: NluModel): Spelling[] {
  return spellings.flatMap(({ word, written }) => written.map((one): Spelling => [normalise(one), word]));
}

/** Whether the words a text is cut into reach into the stretch only with single characters and with words that `fits`. */
function isLoose(
  cut: readonly string[],
  { start, end }: Place,
  fits: (piece: string, offset: number) => boolean,
): boolean {
  let at = 0;
  return cut.every((piece) => {
    const from = at;
    at += piece.length;
    if (at <= start || from >= end || piece.length === 1) return true;
    return from >= start && at <= end && fits(piece, from - start);
  });
}

/**
 * Reads a model's words in their other spellings: words of other languages and abbreviations by the list, then pinyin by
 * the characters of the training lines, then words that only sound right or that one slip changed.
 */
export function createRespeller(model: NluModel, syllables: Syllables): Respell {
  const spellings = spellingsOf(model);
  if (spellings.length === 0) return (text) => text;
  const replace = createReplacer(spellings);
  const words = (model.spellings ?? []).map(({ word }) => word).filter((word) => HAN_WORD.test(word));
  const cut = createCutter(model.lexicon);
  const hear = createHearer(words, syllables, (text, place, word) =>
    isLoose(cut(text), place, (piece, offset) => word.startsWith(piece, offset)),
  );
  const mend = createMender(
    [...new Set([...words, ...model.lexicon.filter((word) => HAN_WORD.test(word))])],
    (text, place, word) => isLoose(cut(text), place, (piece) => word.includes(piece)),
  );
  let decoder: PinyinDecoder | undefined;
  const decode = (text: string): string => {
    decoder ??= new PinyinDecoder(
      model.examples.map((example) => example.text),
      syllables,
    );
    return decoder.decode(text);
  };
  return (text) => {
    const replaced = replace(withPlainAspect(text));
    return mend(hear(LATIN.test(replaced) ? decode(replaced) : replaced));
  };
}
