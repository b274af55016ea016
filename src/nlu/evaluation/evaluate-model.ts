import { toCandidates } from '../classify/blend';
import { calibrate, type HeldOut } from '../classify/calibrate';
import { type Calibration, combine, toLogProbabilities } from '../classify/ensemble';
import type { NluModel } from '../contract';
import { describeExamples } from '../training/describe-examples';
import { dealFolds } from '../training/folds';
import { holdOut } from '../training/train-model';
import { BACKGROUND } from '../understanding/decide';
import { auroc } from './auroc';
import { calibrationError } from './calibration-error';
import { type Judged, type RiskPoint, riskCoverage, thresholdFor } from './risk-coverage';
import { accuracy, type IntentScore, meanF1, scoreIntents } from './scores';

/** How to evaluate. */
export interface EvaluateOptions {
  readonly folds?: number;
  readonly seed?: number;
  /** Share of answers that may be wrong … */
  readonly risk?: number;
  /** … with this confidence. */
  readonly confidence?: number;
}

/** A training line and what a classifier said that had not seen it. */
export interface Prediction {
  readonly text: string;
  readonly truth: string;
  readonly said: string;
  readonly confidence: number;
  /** Probability of all that is out of scope. */
  readonly outside: number;
}

/** What k-fold cross-validation on the model's own lines tells. Shares from 0 to 1. */
export interface Evaluation {
  readonly accuracy: number;
  /** Over the business intents. */
  readonly macroF1: number;
  readonly intents: readonly (IntentScore & { readonly coverage: number })[];
  readonly outOfScopeRecall: number;
  readonly outOfScopeAuroc: number;
  readonly calibrationError: number;
  readonly calibration: Calibration;
  readonly riskCoverage: readonly RiskPoint[];
  /** Answer from here on, so that no more than the stated risk of policy answers is wrong. */
  readonly answerThreshold: number;
  readonly predictions: readonly Prediction[];
}

type Held = ReturnType<typeof holdOut>[number];

const DEFAULTS = { folds: 5, seed: 1, risk: 0.01, confidence: 0.95 } as const;

function predict(
  held: Held,
  calibration: Calibration,
  model: NluModel,
  isOutside: (intent: string) => boolean,
): Prediction {
  const logs = toLogProbabilities(combine(held.activations, calibration), calibration.ensemble);
  const candidates = toCandidates(held.classes, logs);
  const out = candidates.filter(({ intent }) => isOutside(intent));
  const outside = out.reduce((sum, candidate) => sum + candidate.confidence, 0);
  const inside = candidates.find(({ intent }) => !isOutside(intent));
  const { text, intent: truth } = model.examples[held.line] ?? { text: '', intent: '' };
  // As the decision goes: all that is out of scope stands together against the best inside.
  if (inside !== undefined && inside.confidence >= outside) {
    return { text, truth, said: inside.intent, confidence: inside.confidence, outside };
  }
  return { text, truth, said: out[0]?.intent ?? BACKGROUND, confidence: outside, outside };
}

function heldOutOfAll(model: NluModel, folds: number, seed: number): Held[] {
  const lines = describeExamples(model);
  const dealt = dealFolds(
    lines.map(({ intent }) => intent),
    folds,
    seed,
  );
  return Array.from({ length: folds }, (_, fold) => holdOut(lines, dealt, fold, seed)).flat();
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

/** Cross-validates the classifier on a model's examples and chooses the threshold for a stated risk. */
export function evaluateModel(model: NluModel, options: EvaluateOptions = {}): Evaluation {
  const { folds, seed, risk, confidence } = { ...DEFAULTS, ...options };
  const kinds = new Map(model.intents.map(({ id, kind }) => [id, kind]));
  const isOutside = (intent: string): boolean => intent === BACKGROUND || kinds.get(intent) === 'out-of-scope';
  const held = heldOutOfAll(model, folds, seed);
  const calibration = calibrate(held satisfies readonly HeldOut[]);
  const predictions = held.map((one) => predict(one, calibration, model, isOutside));
  const judged = predictions.map((one): Judged => ({ confidence: one.confidence, right: one.truth === one.said }));
  const scores = scoreIntents(predictions);
  const answers = predictions.filter(({ said }) => kinds.get(said) === 'business');
  const points = riskCoverage(
    answers.map((one) => ({ confidence: one.confidence, right: one.truth === one.said })),
    confidence,
  );
  const answerThreshold = thresholdFor(risk, points);
  const covered = (intent: string): number =>
    share(
      predictions.filter(({ truth }) => truth === intent),
      (one) => one.confidence >= answerThreshold,
    );
  return {
    accuracy: accuracy(predictions),
    macroF1: meanF1(scores.filter(({ intent }) => kinds.get(intent) === 'business')),
    intents: scores.map((score) => ({ ...score, coverage: covered(score.intent) })),
    outOfScopeRecall: share(
      predictions.filter(({ truth }) => isOutside(truth)),
      ({ said }) => isOutside(said),
    ),
    outOfScopeAuroc: auroc(predictions.map(({ outside, truth }) => ({ score: outside, positive: isOutside(truth) }))),
    calibrationError: calibrationError(judged),
    calibration,
    riskCoverage: points,
    answerThreshold,
    predictions,
  };
}
