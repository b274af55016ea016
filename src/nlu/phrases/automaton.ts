import { PairTable } from '../pair-table';
import type { AutomatonTable } from './build-automaton';

/** Called for every occurrence: the pattern's number and where it ends (exclusive). */
export type OnMatch = (pattern: number, end: number) => void;

/** Finds all occurrences of many sequences of numbers (characters, syllables) in one pass (Aho–Corasick). */
export class Automaton {
  private readonly edges: PairTable;
  private readonly pattern: Int32Array;
  private readonly fail: Int32Array;
  private readonly output: Int32Array;

  constructor({ edges, pattern, fail, output }: AutomatonTable) {
    this.edges = PairTable.from(edges);
    this.pattern = pattern;
    this.fail = fail;
    this.output = output;
  }

  /** Reports the occurrences in `codes`, by their ends. */
  scan(codes: ArrayLike<number>, onMatch: OnMatch): void {
    let state = 0;
    for (let i = 0; i < codes.length; i++) {
      state = this.step(state, codes[i] as number);
      for (let found = this.output[state] as number; found !== 0; found = this.shorter(found))
        onMatch(this.pattern[found] as number, i + 1);
    }
  }

  private step(from: number, code: number): number {
    for (let state = from; ; state = this.fail[state] as number) {
      const next = this.edges.get(state, code);
      if (next >= 0) return next;
      if (state === 0) return 0;
    }
  }

  private shorter(state: number): number {
    return this.output[this.fail[state] as number] as number;
  }
}
