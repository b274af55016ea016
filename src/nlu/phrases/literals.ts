import { Automaton } from './automaton';

/** A stretch of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where each literal that stands in a text stands, by its number, from left to right. */
export type Places = ReadonlyMap<number, readonly Place[]>;

/** More occurrences of one literal than this are a prank. */
const MOST_OCCURRENCES = 16;

/** The UTF-16 units of a text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Distinct sequences, numbered, and where they stand in a text. */
export class Literals {
  private readonly automaton: Automaton;
  private readonly lengths: Uint16Array;

  constructor(literals: readonly Uint16Array[]) {
    this.automaton = new Automaton(literals);
    this.lengths = Uint16Array.from(literals, ({ length }) => length);
  }

  /** All places that `accept` takes, at most sixteen of one literal. */
  find(codes: Uint16Array, accept: (codes: Uint16Array, start: number, end: number) => boolean): Places {
    const found = new Map<number, Place[]>();
    this.automaton.scan(codes, (literal, end) => {
      const start = end - (this.lengths[literal] as number);
      if (!accept(codes, start, end)) return;
      const places = found.get(literal);
      if (places === undefined) found.set(literal, [{ start, end }]);
      else if (places.length < MOST_OCCURRENCES) places.push({ start, end });
    });
    return found;
  }
}
