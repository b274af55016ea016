import fc from 'fast-check';
import { activate } from '../../../src/nlu/classify/dataset';
import { indexNeighbours, nearest } from '../../../src/nlu/classify/neighbours';
import type { SparseVector } from '../../../src/nlu/features/vectorise';

const FEATURES = 12;
const CLASSES = ['a', 'b', 'c'];

const vector = fc
  .array(fc.tuple(fc.nat(FEATURES - 1), fc.integer({ min: 1, max: 8 })), { maxLength: 6 })
  .map((entries): SparseVector => {
    const weights = new Map(entries);
    return { ids: Int32Array.from(weights.keys()), values: Float32Array.from(weights.values(), (value) => value / 4) };
  });

function dense({ ids, values }: SparseVector): number[] {
  const all = new Array<number>(FEATURES).fill(0);
  ids.forEach((id, k) => {
    all[id] = values[k] as number;
  });
  return all;
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

describe('nearest', () => {
  it('gives each class the similarity of its most similar line, search after search', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(vector, fc.nat(CLASSES.length - 1)), { minLength: 1, maxLength: 30 }),
        fc.array(vector, { minLength: 1, maxLength: 4 }),
        (lines, asked) => {
          const labels = Int32Array.from(lines, ([, label]) => label);
          const vectors = lines.map(([line]) => line);
          const index = indexNeighbours({ vectors, labels, classes: CLASSES, features: FEATURES });
          for (const one of asked) {
            const found = new Float32Array(CLASSES.length);
            nearest(index, one, found);
            CLASSES.forEach((_, c) => {
              const own = lines.filter(([, label]) => label === c);
              const best = own.map(([line]) => product(dense(line), dense(one)) / 4);
              expect(found[c]).toBeCloseTo(Math.max(0, ...best), 4);
            });
          }
        },
      ),
    );
  });
});

describe('activate', () => {
  it('gives what the dense product gives', () => {
    const weight = fc.integer({ min: -9, max: 9 });
    const size = { minLength: CLASSES.length * FEATURES, maxLength: CLASSES.length * FEATURES };
    fc.assert(
      fc.property(vector, fc.array(weight, size), (one, weights) => {
        const found = new Float32Array(CLASSES.length);
        activate({ weights: Float32Array.from(weights), bias: Float32Array.of(1, 2, 3) }, one, found);
        CLASSES.forEach((_, c) => {
          const column = Array.from({ length: FEATURES }, (__, f) => weights[f * CLASSES.length + c] as number);
          expect(found[c]).toBeCloseTo(c + 1 + product(column, dense(one)), 4);
        });
      }),
    );
  });
});
