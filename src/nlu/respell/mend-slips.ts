import { codesOf, Literals, type Place, toLiteralTable } from '../phrases/literals';
import { nearSpellings } from './near-spellings';
import { type Meant, writeMeant } from './write-meant';

/** Whether the characters there form no words of their own, nor with their neighbours. */
export type IsSlip = (text: string, place: Place, word: string) => boolean;

/** Writes the words of `words` as they are spelled where one slip changed them: 滞呐金, 灵活业就, 电子凭凭证. */
export function createMender(words: readonly string[], isSlip: IsSlip): (text: string) => string {
  const right = new Set(words);
  const bySpelling = new Map<string, string>();
  for (const word of words)
    for (const slip of nearSpellings(word)) if (!right.has(slip) && !bySpelling.has(slip)) bySpelling.set(slip, word);
  const meantBy = [...bySpelling.values()];
  const slips = new Literals(toLiteralTable([...bySpelling.keys()].map(codesOf)));
  return (text) => {
    const meant: Meant[] = [];
    const { literals, stands } = slips.find(codesOf(text), () => true);
    literals.forEach((number, at) => {
      const word = meantBy[number] as string;
      for (const place of stands[at] as readonly Place[]) if (isSlip(text, place, word)) meant.push({ ...place, word });
    });
    return writeMeant(text, meant);
  };
}
