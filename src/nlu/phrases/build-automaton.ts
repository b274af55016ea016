import { PairTable } from '../pair-table';

/** An automaton in numbers. A state is a beginning of patterns; state 0 is the empty one. */
export interface AutomatonTable {
  /** (state, code) → the state that is one code longer, as the cells of a table of pairs. */
  readonly edges: Int32Array;
  /** The pattern that a state is, or -1. */
  readonly pattern: Int32Array;
  /** The state of the longest proper suffix that begins a pattern too. */
  readonly fail: Int32Array;
  /** The nearest suffix that is a whole pattern, itself counted; 0 for none. */
  readonly output: Int32Array;
}

const UNKNOWN = -1;

/** Grows the tree of all beginnings and links each to the longest suffix that is one, too. */
class Tree {
  readonly edges = new PairTable();
  readonly pattern: Int32Array;
  readonly fail: Int32Array;
  readonly output: Int32Array;
  states = 1;
  /** A state's parent and last code. */
  private readonly parents: Int32Array;
  private readonly codes: Int32Array;

  constructor(patterns: readonly ArrayLike<number>[]) {
    const most = patterns.reduce((sum, { length }) => sum + length, 1);
    this.pattern = new Int32Array(most).fill(UNKNOWN);
    this.fail = new Int32Array(most).fill(UNKNOWN);
    this.output = new Int32Array(most);
    this.parents = new Int32Array(most);
    this.codes = new Int32Array(most);
    patterns.forEach((codes, number) => {
      this.plant(codes, number);
    });
    this.fail[0] = 0;
    for (let state = 1; state < this.states; state++) this.link(state);
  }

  private plant(codes: ArrayLike<number>, number: number): void {
    let state = 0;
    for (let i = 0; i < codes.length; i++) state = this.child(state, codes[i] as number);
    this.pattern[state] = number;
  }

  private child(parent: number, code: number): number {
    const known = this.edges.get(parent, code);
    if (known >= 0) return known;
    const added = this.states++;
    this.parents[added] = parent;
    this.codes[added] = code;
    this.edges.set(parent, code, added);
    return added;
  }

  /** Suffixes are shorter than the state itself, so this ends. */
  private link(state: number): number {
    const known = this.fail[state] as number;
    if (known !== UNKNOWN) return known;
    const fail = this.longestSuffix(state);
    this.link(fail);
    this.fail[state] = fail;
    this.output[state] = this.pattern[state] === UNKNOWN ? (this.output[fail] as number) : state;
    return fail;
  }

  private longestSuffix(state: number): number {
    const parent = this.parents[state] as number;
    const code = this.codes[state] as number;
    for (let shorter = parent; shorter !== 0; ) {
      shorter = this.link(shorter);
      const next = this.edges.get(shorter, code);
      if (next >= 0) return next;
    }
    return 0;
  }
}

export function buildAutomaton(patterns: readonly ArrayLike<number>[]): AutomatonTable {
  const { edges, pattern, fail, output, states } = new Tree(patterns);
  return {
    edges: edges.stored(),
    pattern: pattern.slice(0, states),
    fail: fail.slice(0, states),
    output: output.slice(0, states),
  };
}
