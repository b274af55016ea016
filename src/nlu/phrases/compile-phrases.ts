import { isHan, type Syllables, soundsOf } from '../features/syllables';
import { type PhraseVariant, parsePhrase } from '../phrase';
import { type GappedTable, toGappedTable } from './gapped-phrases';
import { codesOf, type LiteralTable, toLiteralTable } from './literals';
import { type Rows, toRows } from './rows';

/** The phrases of one thing (a slot value, a concept …). */
export interface PhraseEntry {
  readonly says: readonly string[];
  /** Whether it is also found by its sound. */
  readonly byEar: boolean;
}

/** All phrases of a model in numbers, so that they can be stored. An entry is named by its place in their list. */
export interface PhraseTable {
  readonly letters: LiteralTable;
  /** Of each literal the entries it is a whole phrase of. */
  readonly written: Rows;
  readonly sounds: LiteralTable;
  readonly heard: Rows;
  readonly gapped: GappedTable;
  /** Of each phrase with gaps its entry. */
  readonly gappedEntries: Int32Array;
}

/** The phrases of a content in numbers. */
export interface CompiledPhrases {
  /** Fingerprint of the phrases, and of the code that reads them. */
  readonly key: string;
  readonly table: PhraseTable;
}

/** Shorter phrases sound like too much else. */
const SHORTEST_HEARD = 3;

function isHeard(variant: PhraseVariant): boolean {
  const [text = ''] = variant;
  return variant.length === 1 && text.length >= SHORTEST_HEARD && codesOf(text).every(isHan);
}

/** Distinct strings of characters or sounds, numbered, and the entries each stands for. */
class Owners {
  private readonly numbers = new Map<string, number>();
  private readonly entries: number[][] = [];

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.entries.length);
    return this.entries.push([]) - 1;
  }

  add(text: string, entry: number): void {
    const owners = this.entries[this.number(text)] as number[];
    if (!owners.includes(entry)) owners.push(entry);
  }

  literals(): LiteralTable {
    return toLiteralTable([...this.numbers.keys()].map(codesOf));
  }

  rows(): Rows {
    return toRows(this.entries);
  }
}

/** @throws YibaoError invalid-content when a phrase cannot be read */
export function compilePhrases(entries: readonly PhraseEntry[], syllables: Syllables): PhraseTable {
  const written = new Owners();
  const heard = new Owners();
  const gapped: number[][] = [];
  const gappedEntries: number[] = [];
  for (const [entry, { says, byEar }] of entries.entries()) {
    for (const variant of says.flatMap(parsePhrase)) {
      const [text = '', ...more] = variant;
      if (more.length === 0) written.add(text, entry);
      else {
        gapped.push(variant.map((part) => written.number(part)));
        gappedEntries.push(entry);
      }
      if (byEar && isHeard(variant)) heard.add(String.fromCharCode(...soundsOf(text, syllables)), entry);
    }
  }
  return {
    letters: written.literals(),
    written: written.rows(),
    sounds: heard.literals(),
    heard: heard.rows(),
    gapped: toGappedTable(gapped),
    gappedEntries: Int32Array.from(gappedEntries),
  };
}
