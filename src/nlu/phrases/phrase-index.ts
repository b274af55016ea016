import { isHan, type Syllables, syllableOf } from '../features/syllables';
import { type PhraseVariant, parsePhrase } from '../phrase';
import { type GappedPhrase, GappedPhrases } from './gapped-phrases';
import { codesOf, Literals, type Place, type Places } from './literals';
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

/** The phrases of one thing (a slot value, a concept …). */
export interface PhraseEntry<Of> {
  readonly of: Of;
  readonly says: readonly string[];
  /** Whether it is also found by its sound. */
  readonly byEar: boolean;
}

/** Shorter phrases sound like too much else. */
const SHORTEST_HEARD = 3;

/** The sounds of a text, one number a character. */
function soundsOf(text: string, syllables: Syllables): Uint16Array {
  const sounds = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) sounds[i] = syllableOf(text.charCodeAt(i), syllables);
  return sounds;
}

function isHeard(variant: PhraseVariant): boolean {
  const [text = ''] = variant;
  return variant.length === 1 && text.length >= SHORTEST_HEARD && codesOf(text).every(isHan);
}

/** Distinct strings of characters or sounds, numbered, and what each stands for. */
class Owners<Of> {
  private readonly numbers = new Map<string, number>();
  readonly of: Of[][] = [];

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.of.length);
    return this.of.push([]) - 1;
  }

  add(text: string, of: Of): void {
    const owners = this.of[this.number(text)] as Of[];
    if (!owners.includes(of)) owners.push(of);
  }

  literals(): Uint16Array[] {
    return [...this.numbers.keys()].map(codesOf);
  }
}

const anywhere = (): boolean => true;

/** All phrases of a model: one automaton for the letters, one for the sounds. */
export class PhraseIndex<Of> {
  private readonly syllables: Syllables;
  private readonly letters: Literals;
  private readonly sounds: Literals;
  private readonly writtenOwners: readonly (readonly Of[])[];
  private readonly heardOwners: readonly (readonly Of[])[];
  private readonly gapped: GappedPhrases<Of>;
  private readonly lengths: readonly number[];

  /** @throws YibaoError invalid-content when a phrase cannot be read */
  constructor(entries: readonly PhraseEntry<Of>[], syllables: Syllables) {
    this.syllables = syllables;
    const written = new Owners<Of>();
    const heard = new Owners<Of>();
    const gapped: GappedPhrase<Of>[] = [];
    for (const { of, says, byEar } of entries) {
      for (const variant of says.flatMap(parsePhrase)) {
        const [text = '', ...more] = variant;
        if (more.length === 0) written.add(text, of);
        else gapped.push({ of, parts: variant.map((part) => written.number(part)) });
        if (byEar && isHeard(variant)) heard.add(String.fromCharCode(...soundsOf(text, syllables)), of);
      }
    }
    const literals = written.literals();
    this.letters = new Literals(literals);
    this.sounds = new Literals(heard.literals());
    this.writtenOwners = written.of;
    this.heardOwners = heard.of;
    this.gapped = new GappedPhrases(gapped);
    this.lengths = literals.map(({ length }) => length);
  }

  /** All matches in normalised text, in no particular order. Sounds are reported besides letters; callers prefer letters. */
  match(text: string): PhraseMatch<Of>[] {
    const matches: PhraseMatch<Of>[] = [];
    const places = this.letters.find(codesOf(text), isWhole);
    const sounds = this.sounds.find(soundsOf(text, this.syllables), anywhere);
    addOwners(matches, places, this.writtenOwners, false);
    this.gapped.find(text, places, ({ of, parts }, place) => {
      const written = parts.reduce((sum, part) => sum + (this.lengths[part] as number), 0);
      matches.push({ of, start: place.start, end: place.end, heard: false, written });
    });
    addOwners(matches, sounds, this.heardOwners, true);
    return matches;
  }
}

function addOwners<Of>(
  matches: PhraseMatch<Of>[],
  { literals, stands }: Places,
  owners: readonly (readonly Of[])[],
  heard: boolean,
): void {
  literals.forEach((literal, at) => {
    for (const of of owners[literal] as readonly Of[])
      for (const { start, end } of stands[at] as readonly Place[])
        matches.push({ of, start, end, heard, written: end - start });
  });
}
