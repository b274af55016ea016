import { upperErrorBound } from './binomial';

/** A prediction with its confidence. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** What happens when only predictions of at least `threshold` are answered. */
export interface RiskPoint {
  readonly threshold: number;
  /** Share answered. */
  readonly coverage: number;
  /** Share of the answered that is wrong. */
  readonly risk: number;
  /** Upper bound of the risk (Clopper–Pearson). */
  readonly bound: number;
}

const STEPS = 100;

/** What happens when predictions are answered from `threshold` on; the bound holds with `confidence`. */
export function riskAt(threshold: number, judged: readonly Judged[], confidence: number): RiskPoint {
  const answered = judged.filter((one) => one.confidence >= threshold);
  const wrong = answered.filter(({ right }) => !right).length;
  return {
    threshold,
    coverage: judged.length === 0 ? 0 : answered.length / judged.length,
    risk: answered.length === 0 ? 0 : wrong / answered.length,
    bound: upperErrorBound(wrong, answered.length, confidence),
  };
}

/** Risk and coverage at thresholds that leave 100 %, 99 % … of the predictions, lowest threshold first. */
export function riskCoverage(judged: readonly Judged[], confidence: number): RiskPoint[] {
  const order = judged.map((one) => one.confidence).sort((a, b) => a - b);
  const cuts = Array.from({ length: STEPS }, (_, i) => order[Math.floor((i * order.length) / STEPS)] ?? 0);
  return [...new Set(cuts)].map((threshold) => riskAt(threshold, judged, confidence));
}

/** The lowest threshold whose risk is, by its bound, no more than `risk`; 1 (only what is certain) when there is none. */
export function thresholdFor(risk: number, points: readonly RiskPoint[]): number {
  return points.find(({ bound, coverage }) => coverage > 0 && bound <= risk)?.threshold ?? 1;
}
