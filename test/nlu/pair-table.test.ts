import fc from 'fast-check';
import { PairTable } from '../../src/nlu/pair-table';

const number = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer());

describe('PairTable', () => {
  it('holds what a map of pairs holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, fc.nat(2 ** 30))),
        fc.array(fc.tuple(number, number)),
        (set, asked) => {
          const table = new PairTable();
          const map = new Map<string, number>();
          for (const [first, second, value] of set) {
            table.set(first, second, value);
            map.set(`${first} ${second}`, value);
          }
          expect(table.size).toBe(map.size);
          for (const [first, second] of [...set, ...asked])
            expect(table.get(first, second)).toBe(map.get(`${first} ${second}`) ?? -1);
        },
      ),
    );
  });

  it('grows', () => {
    const table = new PairTable();
    for (let i = 0; i < 5000; i++) table.set(i % 7, i, i);
    expect(table.size).toBe(5000);
    for (let i = 0; i < 5000; i++) expect(table.get(i % 7, i)).toBe(i);
    expect(table.get(1, 0)).toBe(-1);
  });
});
