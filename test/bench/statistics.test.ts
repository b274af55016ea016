import fc from 'fast-check';
import { percentilesOf, ratiosOf, spreadOf } from '../../src/bench/statistics';

describe('spreadOf', () => {
  it('takes the middle of two for an even number of rounds', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  });

  it('keeps the median between least and most, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { median, min, max } = spreadOf(values);
        expect(min <= median && median <= max).toBe(true);
      }),
    );
  });
});

describe('percentilesOf', () => {
  it('takes the nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentilesOf(values)).toEqual({ mean: 50.5, p50: 50, p95: 95, p99: 99 });
  });
});

describe('ratiosOf', () => {
  it('compares round with round', () => {
    expect(ratiosOf([2, 8, 6], [1, 2, 2])).toEqual({ median: 3, min: 2, max: 4 });
  });

  it('knows nothing without the other side', () => {
    expect(ratiosOf([1, 2], [])).toBeNull();
    expect(ratiosOf([1], [0])).toBeNull();
  });
});
