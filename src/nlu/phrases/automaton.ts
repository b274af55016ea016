/** Called for every occurrence: the pattern's number and where it ends (exclusive). */
export type OnMatch = (pattern: number, end: number) => void;

/** Finds all occurrences of many sequences of numbers (characters, syllables) in one pass (Aho–Corasick). */
export class Automaton {
  private readonly next: Map<number, number>[] = [new Map()];
  private readonly fail: number[] = [0];
  private readonly pattern: number[] = [-1];
  /** The nearest shorter suffix that is a pattern too. */
  private readonly suffix: number[] = [0];
  /** Where the first state goes for each UTF-16 unit: most steps start there. */
  private readonly first = new Int32Array(65_536);

  constructor(patterns: readonly ArrayLike<number>[]) {
    patterns.forEach((pattern, number) => {
      this.insert(pattern, number);
    });
    this.link();
  }

  /** Reports the occurrences in `codes`, by their ends. */
  scan(codes: ArrayLike<number>, onMatch: OnMatch): void {
    let state = 0;
    for (let i = 0; i < codes.length; i++) {
      state = this.step(state, codes[i] as number);
      for (let node = state; node !== 0; node = this.suffix[node] as number) {
        const pattern = this.pattern[node] as number;
        if (pattern >= 0) onMatch(pattern, i + 1);
      }
    }
  }

  private step(from: number, code: number): number {
    let state = from;
    while (state !== 0) {
      const next = this.next[state]?.get(code);
      if (next !== undefined) return next;
      state = this.fail[state] as number;
    }
    return this.first[code] ?? 0;
  }

  private insert(pattern: ArrayLike<number>, number: number): void {
    let state = 0;
    for (let i = 0; i < pattern.length; i++) state = this.child(state, pattern[i] as number);
    this.pattern[state] = number;
  }

  private child(state: number, code: number): number {
    const edges = this.next[state] as Map<number, number>;
    const known = edges.get(code);
    if (known !== undefined) return known;
    const added = this.next.length;
    this.next.push(new Map());
    this.fail.push(0);
    this.pattern.push(-1);
    this.suffix.push(0);
    edges.set(code, added);
    return added;
  }

  /** Breadth first, so that the fail state of every shorter string is known. */
  private link(): void {
    for (const [code, child] of this.next[0] as Map<number, number>) this.first[code] = child;
    const queue = [...(this.next[0] as Map<number, number>).values()];
    for (const state of queue) {
      for (const [code, child] of this.next[state] as Map<number, number>) {
        const fail = this.step(this.fail[state] as number, code);
        this.fail[child] = fail;
        this.suffix[child] = (this.pattern[fail] as number) >= 0 ? fail : (this.suffix[fail] as number);
        queue.push(child);
      }
    }
  }
}
