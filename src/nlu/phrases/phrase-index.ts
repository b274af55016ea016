import { isHan, syllableOf } from '../features/syllables';
import { type PhraseVariant, parsePhrase } from '../phrase';
import { Automaton } from './automaton';

/** A place where a phrase of `owner` stands. `heard`: only its sound does (a homophone typo). */
export interface PhraseMatch {
  readonly owner: number;
  readonly start: number;
  readonly end: number;
  readonly heard: boolean;
  /** Characters of the phrase itself: what a gap spans is not counted. */
  readonly written: number;
}

/** Phrases of one owner (a slot value, a concept …); owners are numbers. */
export interface PhraseEntry {
  readonly owner: number;
  readonly says: readonly string[];
}

interface Occurrence {
  readonly start: number;
  readonly end: number;
}

interface GappedPhrase {
  readonly owner: number;
  readonly parts: readonly number[];
}

const WIDEST_GAP = 6;
const SENTENCE_MARK = /[。!?;]/;
/** Shorter phrases sound like too much else. */
const SHORTEST_HEARD = 3;
/** More occurrences of one literal than this are a prank. */
const MOST_OCCURRENCES = 16;

function codesOf(text: string): number[] {
  const codes = new Array<number>(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

function sameClass(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (/[a-z]/.test(a) && /[a-z]/.test(b)) || (/\d/.test(a) && /\d/.test(b));
}

/** Latin words and numbers match whole only: `hr` is not in `three`, 50 not in 4050. */
function isWhole(text: string, start: number, end: number): boolean {
  return !sameClass(text[start - 1], text[start]) && !sameClass(text[end - 1], text[end]);
}

function heardCodes(text: string, numbers: Map<string, number>, grow: boolean): Int32Array {
  const codes = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const syllable = syllableOf(text.charCodeAt(i));
    if (grow && !numbers.has(syllable)) numbers.set(syllable, numbers.size + 1);
    codes[i] = numbers.get(syllable) ?? 0;
  }
  return codes;
}

function isHeard(variant: PhraseVariant): boolean {
  const [text = ''] = variant;
  return variant.length === 1 && text.length >= SHORTEST_HEARD && codesOf(text).every(isHan);
}

/** All phrases of a model in one automaton for the letters and one for the sounds. */
export class PhraseIndex {
  private readonly literals = new Map<string, number>();
  private readonly plain: number[][] = [];
  /** Phrases with gaps, by their first literal. */
  private readonly gapped = new Map<number, GappedPhrase[]>();
  private readonly sounds = new Map<string, { readonly codes: Int32Array; readonly owners: Set<number> }>();
  private readonly syllables = new Map<string, number>();
  private readonly letters: Automaton;
  private readonly heard: Automaton;
  private readonly soundOwners: readonly (readonly number[])[];
  private readonly soundLengths: readonly number[];
  private readonly lengths: readonly number[];

  constructor(entries: readonly PhraseEntry[]) {
    for (const { owner, says } of entries)
      for (const phrase of says) for (const variant of parsePhrase(phrase)) this.add(owner, variant);
    this.letters = new Automaton([...this.literals.keys()].map(codesOf));
    this.lengths = [...this.literals.keys()].map((literal) => literal.length);
    const sounds = [...this.sounds.values()];
    this.heard = new Automaton(sounds.map(({ codes }) => codes));
    this.soundOwners = sounds.map(({ owners }) => [...owners]);
    this.soundLengths = sounds.map(({ codes }) => codes.length);
  }

  /** All matches in normalised text, in no particular order. Sounds are reported besides letters; callers prefer letters. */
  match(text: string): PhraseMatch[] {
    const found = this.occurrences(text);
    return [...this.plainMatches(found), ...this.gappedMatches(text, found), ...this.heardMatches(text)];
  }

  private add(owner: number, variant: PhraseVariant): void {
    const parts = variant.map((literal) => this.literal(literal));
    if (parts.length === 1) this.plain[parts[0] as number]?.push(owner);
    else this.addGapped({ owner, parts });
    if (isHeard(variant)) this.addSound(owner, variant[0] as string);
  }

  private addGapped(phrase: GappedPhrase): void {
    const first = phrase.parts[0] as number;
    const same = this.gapped.get(first);
    if (same === undefined) this.gapped.set(first, [phrase]);
    else same.push(phrase);
  }

  private literal(text: string): number {
    const known = this.literals.get(text);
    if (known !== undefined) return known;
    this.plain.push([]);
    this.literals.set(text, this.plain.length - 1);
    return this.plain.length - 1;
  }

  private addSound(owner: number, text: string): void {
    const codes = heardCodes(text, this.syllables, true);
    const key = codes.join();
    const known = this.sounds.get(key);
    if (known === undefined) this.sounds.set(key, { codes, owners: new Set([owner]) });
    else known.owners.add(owner);
  }

  private occurrences(text: string): Map<number, Occurrence[]> {
    const found = new Map<number, Occurrence[]>();
    this.letters.scan(codesOf(text), (literal, end) => {
      const start = end - (this.lengths[literal] as number);
      if (!isWhole(text, start, end)) return;
      const places = found.get(literal);
      if (places === undefined) found.set(literal, [{ start, end }]);
      else if (places.length < MOST_OCCURRENCES) places.push({ start, end });
    });
    return found;
  }

  private plainMatches(found: ReadonlyMap<number, readonly Occurrence[]>): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    for (const [literal, places] of found) {
      for (const owner of this.plain[literal] ?? [])
        for (const place of places) matches.push({ owner, ...place, heard: false, written: place.end - place.start });
    }
    return matches;
  }

  private gappedMatches(text: string, found: ReadonlyMap<number, readonly Occurrence[]>): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    for (const [literal, places] of found) {
      for (const { owner, parts } of this.gapped.get(literal) ?? []) {
        if (!found.has(parts[1] as number)) continue;
        for (const { start, end: from } of places) {
          const end = follow(text, parts, 1, from, found);
          if (end > 0) matches.push({ owner, start, end, heard: false, written: this.writtenIn(parts) });
        }
      }
    }
    return matches;
  }

  private writtenIn(parts: readonly number[]): number {
    return parts.reduce((sum, part) => sum + (this.lengths[part] as number), 0);
  }

  private heardMatches(text: string): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    this.heard.scan(heardCodes(text, this.syllables, false), (sound, end) => {
      const start = end - (this.soundLengths[sound] as number);
      for (const owner of this.soundOwners[sound] ?? [])
        matches.push({ owner, start, end, heard: true, written: end - start });
    });
    return matches;
  }
}

/** Where the rest of a gapped phrase ends when each part follows within the gap; 0 when it does not. */
function follow(
  text: string,
  parts: readonly number[],
  at: number,
  from: number,
  found: ReadonlyMap<number, readonly Occurrence[]>,
): number {
  if (at === parts.length) return from;
  for (const { start, end } of found.get(parts[at] as number) ?? []) {
    if (start < from || start > from + WIDEST_GAP || SENTENCE_MARK.test(text.slice(from, start))) continue;
    const rest = follow(text, parts, at + 1, end, found);
    if (rest > 0) return rest;
  }
  return 0;
}
