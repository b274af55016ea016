import { codesOf, Literals, type Place, toLiteralTable } from '../phrases/literals';

/** A place where a word is meant that is spelled otherwise. */
interface Meant extends Place {
  readonly word: string;
}

/** Longest stretch first, no two over each other. */
function withoutOverlaps(meant: readonly Meant[]): Meant[] {
  const kept: Meant[] = [];
  for (const one of [...meant].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept;
}

/** The text with each word written where it is meant. */
function writeMeant(text: string, meant: readonly Meant[]): string {
  if (meant.length === 0) return text;
  return withoutOverlaps(meant)
    .sort((a, b) => b.start - a.start)
    .reduce((said, { start, end, word }) => said.slice(0, start) + word + said.slice(end), text);
}

/** Whether the characters there form no words of their own, nor with their neighbours. */
export type IsLoose = (text: string, place: Place, word: string) => boolean;

/**
 * Writes the words of `bySpelling` where their spellings stand and `isMeant` agrees. Spellings are in the codes that
 * `encode` makes of a text, as a string: its letters, its sounds.
 */
export function createWriter(
  bySpelling: ReadonlyMap<string, string>,
  encode: (text: string) => Uint16Array,
  isMeant: IsLoose,
): (text: string) => string {
  const words = [...bySpelling.values()];
  const spellings = new Literals(toLiteralTable([...bySpelling.keys()].map(codesOf)));
  return (text) => {
    const meant: Meant[] = [];
    const { literals, stands } = spellings.find(encode(text), () => true);
    literals.forEach((number, at) => {
      const word = words[number] as string;
      for (const place of stands[at] as readonly Place[])
        if (isMeant(text, place, word)) meant.push({ ...place, word });
    });
    return writeMeant(text, meant);
  };
}
