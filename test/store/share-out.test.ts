import fc from 'fast-check';
import { shareOut } from '../../src/store/redis/share-out';

describe('shareOut', () => {
  it.each([
    [[], 10, 0, []],
    [[0, 0], 10, 1, [0, 0]],
    [[500, 1, 1], 10, 0, [8, 1, 1]],
    [[5, 5, 5], 4, 1, [1, 2, 1]],
    [[1, 1, 1], 1, 2, [0, 0, 1]],
  ])('shares %j, %i places from %i, as %j', (waiting, limit, start, expected) => {
    expect(shareOut(waiting, limit, start)).toEqual(expected);
  });

  it('gives out all it can, never more than waits, and to nobody two more than to another who still waits', () => {
    const queues = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(queues, fc.nat({ max: 300 }), fc.nat({ max: 19 }), (waiting, limit, start) => {
        const shares = shareOut(waiting, limit, start);
        const total = waiting.reduce((sum, count) => sum + count, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(limit, total));
        const hungry = shares.filter((share, queue) => share < (waiting[queue] ?? 0));
        for (const [queue, share] of shares.entries()) expect(share).toBeLessThanOrEqual(waiting[queue] ?? 0);
        for (const share of hungry) expect(Math.max(...shares) - share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
