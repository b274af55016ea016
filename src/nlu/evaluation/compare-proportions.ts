/** So many right of so many. */
export interface Proportion {
  readonly right: number;
  readonly count: number;
}

/** Two-proportion z-test: how many standard errors `now` lies below `before`; 0 when there is nothing to compare. */
export function standardErrorsBelow(now: Proportion, before: Proportion): number {
  if (now.count === 0 || before.count === 0) return 0;
  const pooled = (now.right + before.right) / (now.count + before.count);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.count + 1 / before.count));
  return error === 0 ? 0 : (before.right / before.count - now.right / now.count) / error;
}
