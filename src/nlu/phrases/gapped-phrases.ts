import type { Place, Places } from './literals';

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

/** How many phrases hold each literal. */
function countPhrases(phrases: readonly GappedPhrase<unknown>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { parts } of phrases) for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** Phrases by their rarest literal: a text has the rare ones seldom, so few phrases are looked at. */
function byRarestPart<Of>(phrases: readonly GappedPhrase<Of>[]): Map<number, GappedPhrase<Of>[]> {
  const counts = countPhrases(phrases);
  const filed = new Map<number, GappedPhrase<Of>[]>();
  for (const phrase of phrases) {
    const rarest = phrase.parts.reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a));
    const same = filed.get(rarest);
    if (same === undefined) filed.set(rarest, [phrase]);
    else same.push(phrase);
  }
  return filed;
}

/** Where the parts from number `at` on end when each follows within the gap, the first after `from`; 0 when they do not. */
function follow(text: string, parts: readonly number[], at: number, from: number, places: Places): number {
  if (at === parts.length) return from;
  for (const { start, end } of places.get(parts[at] as number) ?? []) {
    if (start < from || start > from + WIDEST_GAP || hasSentenceMark(text, from, start)) continue;
    const rest = follow(text, parts, at + 1, end, places);
    if (rest > 0) return rest;
  }
  return 0;
}

/** Finds phrases with gaps among the places of their literals. */
export class GappedPhrases<Of> {
  private readonly filed: ReadonlyMap<number, readonly GappedPhrase<Of>[]>;

  constructor(phrases: readonly GappedPhrase<Of>[]) {
    this.filed = byRarestPart(phrases);
  }

  /** Reports each phrase at each place where its first literal stands and the others follow. */
  find(text: string, places: Places, onMatch: (phrase: GappedPhrase<Of>, place: Place) => void): void {
    for (const literal of places.keys()) {
      for (const phrase of this.filed.get(literal) ?? []) {
        for (const { start, end: from } of places.get(phrase.parts[0] as number) ?? []) {
          const end = follow(text, phrase.parts, 1, from, places);
          if (end > 0) onMatch(phrase, { start, end });
        }
      }
    }
  }
}
