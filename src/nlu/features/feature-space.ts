import { PairTable } from '../pair-table';
import { readSyllables, type Syllables } from './syllables';

/** What a feature is made of: features of different kinds never meet. */
export const KINDS = {
  character: 0,
  characters: 1,
  sounds: 2,
  tag: 3,
  tags: 4,
  word: 5,
  wordClass: 6,
  classAfter: 7,
  classBefore: 8,
} as const;

export type FeatureKind = (typeof KINDS)[keyof typeof KINDS];

/** A kind and the first of its two parts in one number: parts are characters, syllables or names, all below 2^24. */
const KIND_STEP = 2 ** 24;

/** Which number a feature has: two parts (characters, syllables, names) of a kind. */
export interface FeatureNumbers {
  readonly syllables: Syllables;
  /** The number of a feature that one or two parts make; -1 when it is not known. */
  feature(kind: FeatureKind, first: number, second: number): number;
  /** The number of a word or tag, to be a part; -1 when it is not known. */
  name(text: string): number;
}

/** What a feature space is stored as. */
export interface StoredFeatures {
  readonly syllables: Syllables;
  readonly names: readonly string[];
  /** Two numbers a feature, in the order of the features. */
  readonly keys: Int32Array;
}

/** All features of the training lines, numbered in the order they were first seen. */
export class FeatureSpace implements FeatureNumbers {
  readonly syllables: Syllables;
  private readonly table = new PairTable();
  private readonly names = new Map<string, number>();

  constructor(syllables: Syllables = readSyllables()) {
    this.syllables = syllables;
  }

  /** Reads a stored space. */
  static from({ syllables, names, keys }: StoredFeatures): FeatureSpace {
    const space = new FeatureSpace(syllables);
    names.forEach((name, number) => {
      space.names.set(name, number);
    });
    for (let id = 0; id * 2 < keys.length; id++)
      space.table.set(keys[id * 2] as number, keys[id * 2 + 1] as number, id);
    return space;
  }

  get size(): number {
    return this.table.size;
  }

  feature(kind: FeatureKind, first: number, second: number): number {
    return this.table.get(kind * KIND_STEP + first, second);
  }

  name(text: string): number {
    return this.names.get(text) ?? -1;
  }

  /** The kind of each feature, by its number. */
  kinds(): Uint8Array {
    const kinds = new Uint8Array(this.size);
    this.table.forEach((first, _, id) => {
      kinds[id] = Math.floor(first / KIND_STEP);
    });
    return kinds;
  }

  /** The same space, which numbers what it does not know yet. */
  learning(): FeatureNumbers {
    return {
      syllables: this.syllables,
      feature: (kind, first, second) => this.addFeature(kind * KIND_STEP + first, second),
      name: (text) => this.addName(text),
    };
  }

  stored(): StoredFeatures {
    const keys = new Int32Array(this.size * 2);
    this.table.forEach((first, second, id) => {
      keys[id * 2] = first;
      keys[id * 2 + 1] = second;
    });
    return { syllables: this.syllables, names: [...this.names.keys()], keys };
  }

  private addFeature(first: number, second: number): number {
    const known = this.table.get(first, second);
    if (known >= 0) return known;
    this.table.set(first, second, this.size);
    return this.size - 1;
  }

  private addName(text: string): number {
    const known = this.names.get(text) ?? this.names.size;
    this.names.set(text, known);
    return known;
  }
}
