import { auroc } from './auroc';
import { calibrationError } from './calibration-error';
import type { IntentKinds, Judgement } from './judgement';
import { type RiskPoint, riskAt, riskCoverage, thresholdFor } from './risk-coverage';
import { type IntentScore, meanF1, scoreIntents } from './scores';

/** How sure policy answers must be. */
export interface RiskTarget {
  /** Share of policy answers that may be wrong … */
  readonly risk: number;
  /** … with this confidence. */
  readonly confidence: number;
}

/** How an intent does, and what share of its lines is understood surely enough to be answered at once. */
export interface CoveredScore extends IntentScore {
  /** At the threshold in use. */
  readonly coverage: number;
  /** At the threshold that keeps the risk. */
  readonly coverageAtAim: number;
}

/** What judgements add up to. Shares from 0 to 1. */
export interface Measures {
  readonly count: number;
  /** Any kind of out of scope counts for any other. */
  readonly accuracy: number;
  /** The very intent. */
  readonly exactAccuracy: number;
  /** Over the business intents. */
  readonly macroF1: number;
  readonly intents: readonly CoveredScore[];
  readonly outOfScopeRecall: number;
  /** Share of what was declined that was rightly declined. */
  readonly outOfScopePrecision: number;
  readonly outOfScopeAuroc: number;
  readonly calibrationError: number;
  /** Of the policy answers: what happens when only the surest are given. */
  readonly riskCoverage: readonly RiskPoint[];
  /** Answer from here on, so that no more than the stated risk of policy answers is wrong. 1: only what is certain. */
  readonly answerThreshold: number;
  /** What the threshold of the content does. */
  readonly configured: RiskPoint;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

/** Measures judgements. `answer` is the threshold in use. */
export function measure(
  judgements: readonly Judgement[],
  kinds: IntentKinds,
  { risk, confidence }: RiskTarget,
  answer: number,
): Measures {
  const outcomes = judgements.map(({ truth, said, right }) => ({ truth, said: right ? truth : said }));
  const answers = judgements.filter(({ said }) => kinds.isBusiness(said));
  const points = riskCoverage(answers, confidence);
  const answerThreshold = thresholdFor(risk, points);
  const scores = scoreIntents(outcomes);
  const covered = (intent: string, threshold: number): number =>
    share(
      judgements.filter(({ truth }) => truth === intent),
      (one) => one.confidence >= threshold,
    );
  return {
    count: judgements.length,
    accuracy: share(judgements, ({ right }) => right),
    exactAccuracy: share(judgements, ({ truth, said }) => truth === said),
    macroF1: meanF1(scores.filter(({ intent }) => kinds.isBusiness(intent))),
    intents: scores.map((score) => ({
      ...score,
      coverage: covered(score.intent, answer),
      coverageAtAim: covered(score.intent, answerThreshold),
    })),
    outOfScopeRecall: share(
      judgements.filter(({ truth }) => kinds.isOutside(truth)),
      ({ said }) => kinds.isOutside(said),
    ),
    outOfScopePrecision: share(
      judgements.filter(({ said }) => kinds.isOutside(said)),
      ({ right }) => right,
    ),
    outOfScopeAuroc: auroc(
      judgements.map(({ outside, truth }) => ({ score: outside, positive: kinds.isOutside(truth) })),
    ),
    calibrationError: calibrationError(judgements),
    riskCoverage: points,
    answerThreshold,
    configured: riskAt(answer, answers, confidence),
  };
}
