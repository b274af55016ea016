import { PairTable } from '../pair-table';

/** Called for every occurrence: the pattern's number and where it ends (exclusive). */
export type OnMatch = (pattern: number, end: number) => void;

const UNKNOWN = -1;

/**
 * Finds all occurrences of many sequences of numbers (characters, syllables) in one pass (Aho–Corasick). A state is a
 * beginning of patterns; state 0 is the empty one.
 */
export class Automaton {
  /** (state, code) → the state that is one code longer. */
  private readonly edges = new PairTable();
  /** The pattern that a state is, or -1. */
  private readonly pattern: Int32Array;
  /** The state of the longest proper suffix that begins a pattern too. */
  private readonly fail: Int32Array;
  /** The nearest suffix that is a whole pattern, itself counted; 0 for none. */
  private readonly output: Int32Array;

  constructor(patterns: readonly ArrayLike<number>[]) {
    const most = patterns.reduce((sum, { length }) => sum + length, 1);
    this.pattern = new Int32Array(most).fill(UNKNOWN);
    this.fail = new Int32Array(most).fill(UNKNOWN);
    this.output = new Int32Array(most);
    this.link(this.plant(patterns, most));
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

  /** Grows the tree of all beginnings. A state's parent and last code are kept for `link`. */
  private plant(patterns: readonly ArrayLike<number>[], most: number): Tree {
    const tree = { parents: new Int32Array(most), codes: new Int32Array(most), states: 1 };
    patterns.forEach((codes, number) => {
      let state = 0;
      for (let i = 0; i < codes.length; i++) state = this.child(tree, state, codes[i] as number);
      this.pattern[state] = number;
    });
    return tree;
  }

  private child(tree: Tree, parent: number, code: number): number {
    const known = this.edges.get(parent, code);
    if (known >= 0) return known;
    const added = tree.states++;
    tree.parents[added] = parent;
    tree.codes[added] = code;
    this.edges.set(parent, code, added);
    return added;
  }

  private link(tree: Tree): void {
    this.fail[0] = 0;
    for (let state = 1; state < tree.states; state++) this.linkState(tree, state);
  }

  /** Suffixes are shorter than the state itself, so this ends. */
  private linkState(tree: Tree, state: number): number {
    const known = this.fail[state] as number;
    if (known !== UNKNOWN) return known;
    const fail = this.longestSuffix(tree, state);
    this.linkState(tree, fail);
    this.fail[state] = fail;
    this.output[state] = this.pattern[state] === UNKNOWN ? (this.output[fail] as number) : state;
    return fail;
  }

  private longestSuffix(tree: Tree, state: number): number {
    const parent = tree.parents[state] as number;
    const code = tree.codes[state] as number;
    for (let shorter = parent; shorter !== 0; ) {
      shorter = this.linkState(tree, shorter);
      const next = this.edges.get(shorter, code);
      if (next >= 0) return next;
    }
    return 0;
  }
}

interface Tree {
  readonly parents: Int32Array;
  readonly codes: Int32Array;
  states: number;
}
