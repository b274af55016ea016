import type { FeatureBag } from '../contract';
import type { FeatureKind, FeatureNumbers } from './feature-space';

const FIRST_CAPACITY = 1024;

/** Counts the features of one message after the other, in working space that is used again. */
export class FeatureCounter {
  readonly numbers: FeatureNumbers;
  /** How often each feature was counted in this message. */
  private counts = new Float32Array(FIRST_CAPACITY);
  /** The features that were. */
  private touched: number[] = [];

  constructor(numbers: FeatureNumbers) {
    this.numbers = numbers;
  }

  /** Counts a feature `weight` times. What is not known counts nothing. */
  add(kind: FeatureKind, first: number, second: number, weight: number): void {
    const id = this.numbers.feature(kind, first, second);
    if (id < 0) return;
    if (id >= this.counts.length) this.grow(id);
    const count = this.counts[id] as number;
    if (count === 0) this.touched.push(id);
    this.counts[id] = count + weight;
  }

  /** The features of the message, in the order they were first counted; the next one starts from nothing. */
  take(): FeatureBag {
    const size = this.touched.length;
    const ids = new Int32Array(size);
    const counts = new Float32Array(size);
    for (let k = 0; k < size; k++) {
      const id = this.touched[k] as number;
      ids[k] = id;
      counts[k] = this.counts[id] as number;
      this.counts[id] = 0;
    }
    this.touched.length = 0;
    return { ids, counts };
  }

  private grow(id: number): void {
    const grown = new Float32Array(Math.max(id + 1, this.counts.length * 2));
    grown.set(this.counts);
    this.counts = grown;
  }
}
