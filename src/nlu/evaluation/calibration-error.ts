import type { Judged } from './risk-coverage';

const BINS = 15;

/** Expected calibration error: how far confidence and accuracy lie apart, over 15 equal bins. */
export function calibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const right = inside.filter((one) => one.right).length;
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0);
    error += Math.abs(right - confidence);
  }
  return judged.length === 0 ? 0 : error / judged.length;
}
