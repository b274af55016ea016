import { codesOf } from '../phrases/literals';
import { nearSpellings } from './near-spellings';
import { createWriter, type IsLoose } from './write-meant';

/** Writes the words of `words` as they are spelled where one slip changed them: 滞呐金, 灵活业就, 电子凭凭证. */
export function createMender(words: readonly string[], isLoose: IsLoose): (text: string) => string {
  const right = new Set(words);
  const bySlip = new Map<string, string>();
  for (const word of words)
    for (const slip of nearSpellings(word)) if (!right.has(slip) && !bySlip.has(slip)) bySlip.set(slip, word);
  return createWriter(bySlip, codesOf, isLoose);
}
