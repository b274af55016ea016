import { type Syllables, soundsOf } from '../features/syllables';
import type { PhraseTable } from './compile-phrases';
import { GappedPhrases } from './gapped-phrases';
import { codesOf, Literals, type Place, type Places } from './literals';
import type { Rows } from './rows';
import { isWhole } from './whole-words';

/** A place where a phrase stands, with what the phrase is `of`. `heard`: only its sound does (a homophone typo). */
export interface PhraseMatch<Of> {
  readonly of: Of;
  readonly start: number;
  readonly end: number;
  readonly heard: boolean;
  /** Characters of the phrase itself: what a gap spans is not counted. */
  readonly written: number;
}

const anywhere = (): boolean => true;

/** All phrases of a model: one automaton for the letters, one for the sounds. */
export class PhraseIndex<Of> {
  private readonly table: PhraseTable;
  /** What each entry of the table is of. */
  private readonly of: readonly Of[];
  private readonly syllables: Syllables;
  private readonly letters: Literals;
  private readonly sounds: Literals;
  private readonly gapped: GappedPhrases;

  constructor(table: PhraseTable, of: readonly Of[], syllables: Syllables) {
    this.table = table;
    this.of = of;
    this.syllables = syllables;
    this.letters = new Literals(table.letters);
    this.sounds = new Literals(table.sounds);
    this.gapped = new GappedPhrases(table.gapped);
  }

  /** All matches in normalised text, in no particular order. Sounds are reported besides letters; callers prefer letters. */
  match(text: string): PhraseMatch<Of>[] {
    const { written, heard, gappedEntries } = this.table;
    const matches: PhraseMatch<Of>[] = [];
    const places = this.letters.find(codesOf(text), isWhole);
    const sounds = this.sounds.find(soundsOf(text, this.syllables), anywhere);
    this.addOwners(matches, places, written, false);
    this.gapped.find(text, places, (phrase, start, end) => {
      const of = this.of[gappedEntries[phrase] as number] as Of;
      matches.push({ of, start, end, heard: false, written: this.writtenIn(phrase) });
    });
    this.addOwners(matches, sounds, heard, true);
    return matches;
  }

  /** Characters of a phrase with gaps. */
  private writtenIn(phrase: number): number {
    const { gapped, letters } = this.table;
    const { offsets, values } = gapped.parts;
    let written = 0;
    for (let at = offsets[phrase] as number; at < (offsets[phrase + 1] as number); at++)
      written += letters.lengths[values[at] as number] as number;
    return written;
  }

  private addOwners(matches: PhraseMatch<Of>[], { literals, stands }: Places, entries: Rows, heard: boolean): void {
    literals.forEach((literal, at) => {
      const last = entries.offsets[literal + 1] as number;
      for (let owner = entries.offsets[literal] as number; owner < last; owner++) {
        const of = this.of[entries.values[owner] as number] as Of;
        for (const { start, end } of stands[at] as readonly Place[])
          matches.push({ of, start, end, heard, written: end - start });
      }
    });
  }
}
