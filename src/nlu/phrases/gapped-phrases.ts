import { PairTable } from '../pair-table';
import { type Place, type Places, placesOf } from './literals';
import { type Rows, toRows } from './rows';

/** Phrases with gaps in numbers. */
export interface GappedTable {
  /** Of each phrase the literals that must follow each other. */
  readonly parts: Rows;
  /** (first part, second part) → a row of `alike`, as the cells of a table of pairs. */
  readonly pairs: Int32Array;
  /** The phrases that begin with the same two parts. */
  readonly alike: Rows;
  /** For each literal, which others may follow it, one bit for every thirty-second of them: few pairs need to be looked up. */
  readonly followers: Int32Array;
  /** One flag a literal: whether a phrase goes on with it. */
  readonly seconds: Int32Array;
}

const WIDEST_GAP = 6;
const SENTENCE_MARKS = '。!?;';

const BITS = 32;
const bitOf = (literal: number): number => 1 << (literal % BITS);

/** Phrases by the numbers of their literals, two or more each. */
export function toGappedTable(phrases: readonly (readonly number[])[]): GappedTable {
  const last = phrases.reduce((most, [first = 0, second = 0]) => Math.max(most, first, second), 0);
  const followers = new Int32Array(last + 1);
  const seconds = new Int32Array(last + 1);
  const pairs = new PairTable();
  const alike: number[][] = [];
  for (const [phrase, [first = 0, second = 0]] of phrases.entries()) {
    (followers[first] as number) |= bitOf(second);
    seconds[second] = 1;
    const known = pairs.get(first, second);
    if (known >= 0) alike[known]?.push(phrase);
    else pairs.set(first, second, alike.push([phrase]) - 1);
  }
  return { parts: toRows(phrases), pairs: pairs.stored(), alike: toRows(alike), followers, seconds };
}

function hasSentenceMark(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SENTENCE_MARKS.includes(text[i] as string)) return true;
  return false;
}

/** Whether one of the second places begins within the gap after one of the first. */
function isNear(firsts: readonly Place[], seconds: readonly Place[]): boolean {
  for (const { end } of firsts)
    for (const { start } of seconds) if (start >= end && start <= end + WIDEST_GAP) return true;
  return false;
}

/** Told of a phrase, by its number, and of a place where it stands. */
export type OnGapped = (phrase: number, start: number, end: number) => void;

/**
 * Finds phrases with gaps among the places of their literals. A text has few literals, and few pairs of them that stand
 * near each other begin a phrase: only these phrases are looked at.
 */
export class GappedPhrases {
  private readonly table: GappedTable;
  private readonly pairs: PairTable;

  constructor(table: GappedTable) {
    this.table = table;
    this.pairs = PairTable.from(table.pairs);
  }

  /** Reports each phrase at each place where its first literal stands and the others follow. */
  find(text: string, places: Places, onMatch: OnGapped): void {
    const { followers, seconds } = this.table;
    const { literals, stands } = places;
    const possible = [...literals.keys()].filter((at) => seconds[literals[at] as number] === 1);
    literals.forEach((first, at) => {
      const bits = followers[first] ?? 0;
      if (bits === 0) return;
      for (const other of possible) {
        const second = literals[other] as number;
        if ((bits & bitOf(second)) === 0) continue;
        if (!isNear(stands[at] as readonly Place[], stands[other] as readonly Place[])) continue;
        const pair = this.pairs.get(first, second);
        if (pair >= 0) this.tryAll(pair, text, places, onMatch);
      }
    });
  }

  private tryAll(pair: number, text: string, places: Places, onMatch: OnGapped): void {
    const { alike, parts } = this.table;
    const last = alike.offsets[pair + 1] as number;
    for (let at = alike.offsets[pair] as number; at < last; at++) {
      const phrase = alike.values[at] as number;
      const part = parts.offsets[phrase] as number;
      for (const { start, end: from } of placesOf(places, parts.values[part] as number)) {
        const end = this.follow(text, part + 1, parts.offsets[phrase + 1] as number, from, places);
        if (end > 0) onMatch(phrase, start, end);
      }
    }
  }

  /** Where the parts from `part` up to `last` end when each follows within the gap, the first after `from`; 0 when they do not. */
  private follow(text: string, part: number, last: number, from: number, places: Places): number {
    if (part === last) return from;
    for (const { start, end } of placesOf(places, this.table.parts.values[part] as number)) {
      if (start < from || start > from + WIDEST_GAP || hasSentenceMark(text, from, start)) continue;
      const rest = this.follow(text, part + 1, last, end, places);
      if (rest > 0) return rest;
    }
    return 0;
  }
}
