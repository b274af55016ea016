const FIRST_CAPACITY = 1024;
/** A fuller table has long runs to search. */
const MOST_FULL = 0.5;
/** A first number, a second number, their value plus one (0: the place is free). */
const STRIDE = 3;

function placeOf(first: number, second: number, mask: number): number {
  const mixed = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/**
 * A number for each pair of numbers: where a state goes by a character, which feature two characters are. Open addressing
 * in one typed array: no strings, no objects, a few nanoseconds a look-up.
 */
export class PairTable {
  private cells: Int32Array = new Int32Array(FIRST_CAPACITY * STRIDE);
  private mask = FIRST_CAPACITY - 1;
  private used = 0;

  /** The table whose cells these are. */
  static from(cells: Int32Array): PairTable {
    const table = new PairTable();
    table.cells = cells;
    table.mask = cells.length / STRIDE - 1;
    table.forEach(() => {
      table.used++;
    });
    return table;
  }

  /** All there is to it: not to be changed while the table is in use. */
  stored(): Int32Array {
    return this.cells;
  }

  /** Pairs in the table. */
  get size(): number {
    return this.used;
  }

  /** The pair's number; -1 when it has none. */
  get(first: number, second: number): number {
    return (this.cells[this.find(first, second) + 2] as number) - 1;
  }

  /** Gives a pair its number, from 0 on. */
  set(first: number, second: number, value: number): void {
    if (this.used > (this.mask + 1) * MOST_FULL) this.grow();
    const at = this.find(first, second);
    if (this.cells[at + 2] === 0) this.used++;
    this.put(at, first, second, value + 1);
  }

  /** Visits all pairs, in no particular order. */
  forEach(visit: (first: number, second: number, value: number) => void): void {
    const { cells } = this;
    for (let at = 0; at < cells.length; at += STRIDE) {
      const value = cells[at + 2] as number;
      if (value !== 0) visit(cells[at] as number, cells[at + 1] as number, value - 1);
    }
  }

  /** The cell of the pair, or the free one where it would be. */
  private find(first: number, second: number): number {
    const { cells, mask } = this;
    for (let place = placeOf(first, second, mask); ; place = (place + 1) & mask) {
      const at = place * STRIDE;
      if (cells[at + 2] === 0 || (cells[at] === first && cells[at + 1] === second)) return at;
    }
  }

  private put(at: number, first: number, second: number, value: number): void {
    this.cells[at] = first;
    this.cells[at + 1] = second;
    this.cells[at + 2] = value;
  }

  private grow(): void {
    const { cells } = this;
    this.mask = this.mask * 2 + 1;
    this.cells = new Int32Array(cells.length * 2);
    for (let at = 0; at < cells.length; at += STRIDE) {
      const [first, second, value] = [cells[at] as number, cells[at + 1] as number, cells[at + 2] as number];
      if (value !== 0) this.put(this.find(first, second), first, second, value);
    }
  }
}
