import fc from 'fast-check';
import { backoffMs } from '../../src/outbox/backoff';

describe('backoffMs', () => {
  it.each([
    [0, 0, 500],
    [0, 1, 1000],
    [3, 0.5, 6000],
    [30, 1, 60_000],
    [5000, 1, 60_000],
  ])('after %i attempts with chance %d waits %i ms', (attempts, chance, expected) => {
    expect(backoffMs({ firstMs: 1000, longestMs: 60_000 }, attempts, chance)).toBe(expected);
  });

  it('stays between half the step and the longest, and never shrinks with attempts', () => {
    const chances = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), chances, (attempts, chance) => {
        const backoff = { firstMs: 100, longestMs: 30_000 };
        const ms = backoffMs(backoff, attempts, chance);
        expect(ms).toBeGreaterThanOrEqual(50);
        expect(ms).toBeLessThanOrEqual(30_000);
        expect(backoffMs(backoff, attempts + 1, chance)).toBeGreaterThanOrEqual(ms);
      }),
    );
  });
});
