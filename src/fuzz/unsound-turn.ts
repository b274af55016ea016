import type { Exchange } from './exchange';

/** A turn that is wrong in itself, whatever it is compared with. Never leaves this room. */
export class UnsoundTurn {
  readonly problems: readonly string[];
  readonly exchanges: readonly Exchange[];

  constructor(problems: readonly string[], exchanges: readonly Exchange[]) {
    this.problems = problems;
    this.exchanges = exchanges;
  }
}
