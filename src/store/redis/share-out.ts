/**
 * Shares `limit` places among queues one at a time, going round from `start`, so that a long queue leaves room for the
 * short ones and nobody is first every time.
 * @returns how many each queue gets, at most what it has waiting
 */
export function shareOut(waiting: readonly number[], limit: number, start: number): readonly number[] {
  const shares = waiting.map(() => 0);
  let left = Math.min(
    limit,
    waiting.reduce((sum, count) => sum + count, 0),
  );
  for (let turn = start; left > 0; turn += 1) {
    const queue = turn % waiting.length;
    const share = shares[queue] ?? 0;
    if (share >= (waiting[queue] ?? 0)) continue;
    shares[queue] = share + 1;
    left -= 1;
  }
  return shares;
}
