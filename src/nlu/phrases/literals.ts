import { Automaton } from './automaton';
import { type AutomatonTable, buildAutomaton } from './build-automaton';

/** A stretch of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Which literals stand in a text, by their numbers, and where each stands, from left to right. A text has few. */
export interface Places {
  readonly literals: readonly number[];
  /** In the order of `literals`. */
  readonly stands: readonly (readonly Place[])[];
}

const NOWHERE: readonly Place[] = [];

/** Where one literal stands. */
export const placesOf = ({ literals, stands }: Places, literal: number): readonly Place[] =>
  stands[literals.indexOf(literal)] ?? NOWHERE;

/** More occurrences of one literal than this are a prank. */
const MOST_OCCURRENCES = 16;

/** The UTF-16 units of a text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Distinct sequences in numbers. */
export interface LiteralTable {
  readonly automaton: AutomatonTable;
  readonly lengths: Int32Array;
}

export const toLiteralTable = (literals: readonly Uint16Array[]): LiteralTable => ({
  automaton: buildAutomaton(literals),
  lengths: Int32Array.from(literals, ({ length }) => length),
});

/** Distinct sequences, numbered, and where they stand in a text. */
export class Literals {
  private readonly automaton: Automaton;
  private readonly lengths: Int32Array;

  constructor({ automaton, lengths }: LiteralTable) {
    this.automaton = new Automaton(automaton);
    this.lengths = lengths;
  }

  /** All places that `accept` takes, at most sixteen of one literal. */
  find(codes: Uint16Array, accept: (codes: Uint16Array, start: number, end: number) => boolean): Places {
    const literals: number[] = [];
    const stands: Place[][] = [];
    this.automaton.scan(codes, (literal, end) => {
      const start = end - (this.lengths[literal] as number);
      if (!accept(codes, start, end)) return;
      const at = literals.indexOf(literal);
      const places = stands[at];
      if (places === undefined) {
        literals.push(literal);
        stands.push([{ start, end }]);
      } else if (places.length < MOST_OCCURRENCES) places.push({ start, end });
    });
    return { literals, stands };
  }
}
