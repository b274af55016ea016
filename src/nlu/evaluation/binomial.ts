/** log n!, by summing (n is a number of test lines). */
function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let i = 1; i <= most; i++) logs[i] = (logs[i - 1] as number) + Math.log(i);
  return logs;
}

/** P(X ≤ `errors`) of `trials` trials with probability `p` each. */
function cumulative(errors: number, trials: number, p: number, logs: Float64Array): number {
  let sum = 0;
  for (let k = 0; k <= errors; k++) {
    const choose = (logs[trials] as number) - (logs[k] as number) - (logs[trials - k] as number);
    sum += Math.exp(choose + k * Math.log(p) + (trials - k) * Math.log1p(-p));
  }
  return sum;
}

const HALVINGS = 40;

/**
 * Clopper–Pearson: the error rate that lies, with `confidence`, above the true one when `errors` of `trials` went wrong.
 * One-sided; 1 when nothing was tried.
 */
export function upperErrorBound(errors: number, trials: number, confidence: number): number {
  if (errors >= trials) return 1;
  const logs = logFactorials(trials);
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (cumulative(errors, trials, middle, logs) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}
