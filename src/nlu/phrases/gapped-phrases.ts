import { PairTable } from '../pair-table';
import { type Place, type Places, placesOf } from './literals';

/** A phrase with gaps: numbers of the literals that must follow each other. */
export interface GappedPhrase<Of> {
  readonly of: Of;
  readonly parts: readonly number[];
}

const WIDEST_GAP = 6;
const SENTENCE_MARKS = '。!?;';

function hasSentenceMark(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SENTENCE_MARKS.includes(text[i] as string)) return true;
  return false;
}

/** Where the parts from number `at` on end when each follows within the gap, the first after `from`; 0 when they do not. */
function follow(text: string, parts: readonly number[], at: number, from: number, places: Places): number {
  if (at === parts.length) return from;
  for (const { start, end } of placesOf(places, parts[at] as number)) {
    if (start < from || start > from + WIDEST_GAP || hasSentenceMark(text, from, start)) continue;
    const rest = follow(text, parts, at + 1, end, places);
    if (rest > 0) return rest;
  }
  return 0;
}

/** Whether one of the second places begins within the gap after one of the first. */
function isNear(firsts: readonly Place[], seconds: readonly Place[]): boolean {
  for (const { end } of firsts)
    for (const { start } of seconds) if (start >= end && start <= end + WIDEST_GAP) return true;
  return false;
}

const BITS = 32;
const bitOf = (literal: number): number => 1 << (literal % BITS);

/**
 * Finds phrases with gaps among the places of their literals. A text has few literals, and few pairs of them that stand
 * near each other begin a phrase: only these phrases are looked at.
 */
export class GappedPhrases<Of> {
  /** (first part, second part) → which phrases. */
  private readonly numbers = new PairTable();
  private readonly phrases: GappedPhrase<Of>[][] = [];
  /** For each literal, which others may follow it, one bit for every thirty-second of them: few pairs need to be looked up. */
  private readonly followers: Uint32Array;
  /** One flag a literal: whether a phrase goes on with it. */
  private readonly seconds: Uint8Array;

  constructor(phrases: readonly GappedPhrase<Of>[]) {
    const last = phrases.reduce((most, { parts: [first = 0, second = 0] }) => Math.max(most, first, second), 0);
    this.followers = new Uint32Array(last + 1);
    this.seconds = new Uint8Array(last + 1);
    for (const phrase of phrases) this.add(phrase);
  }

  /** Reports each phrase at each place where its first literal stands and the others follow. */
  find(text: string, places: Places, onMatch: (phrase: GappedPhrase<Of>, place: Place) => void): void {
    const { literals, stands } = places;
    const seconds = [...literals.keys()].filter((at) => this.seconds[literals[at] as number] === 1);
    literals.forEach((first, at) => {
      const followers = this.followers[first] ?? 0;
      if (followers === 0) return;
      for (const other of seconds) {
        const second = literals[other] as number;
        if ((followers & bitOf(second)) === 0) continue;
        if (!isNear(stands[at] as readonly Place[], stands[other] as readonly Place[])) continue;
        const phrases = this.phrases[this.numbers.get(first, second)];
        if (phrases !== undefined) this.tryAll(phrases, text, places, onMatch);
      }
    });
  }

  private tryAll(
    phrases: readonly GappedPhrase<Of>[],
    text: string,
    places: Places,
    onMatch: (phrase: GappedPhrase<Of>, place: Place) => void,
  ): void {
    for (const phrase of phrases) {
      for (const { start, end: from } of placesOf(places, phrase.parts[0] as number)) {
        const end = follow(text, phrase.parts, 1, from, places);
        if (end > 0) onMatch(phrase, { start, end });
      }
    }
  }

  private add(phrase: GappedPhrase<Of>): void {
    const [first = 0, second = 0] = phrase.parts;
    (this.followers[first] as number) |= bitOf(second);
    this.seconds[second] = 1;
    const known = this.numbers.get(first, second);
    if (known >= 0) this.phrases[known]?.push(phrase);
    else this.numbers.set(first, second, this.phrases.push([phrase]) - 1);
  }
}
