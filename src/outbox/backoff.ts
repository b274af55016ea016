/** How long to wait between attempts, ms. */
export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * Doubles with every attempt up to the longest, and takes between half of that and all of it by chance, so that what
 * failed together is not tried again together.
 * @param attempts deliveries tried before the one that just failed
 * @param chance 0 to 1
 * @returns ms
 */
export function backoffMs({ firstMs, longestMs }: Backoff, attempts: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** attempts);
  return Math.round(full / 2 + (full / 2) * chance);
}
