import type { NluModel } from '../contract';
import { describeExamples } from '../training/describe-examples';
import { dealTemplates } from './deal-templates';
import { type Material, type Split, type Trial, trainSplit, trySplit } from './fold-trials';
import { intentKinds } from './judgement';
import { type Measures, measure, type RiskTarget } from './measure';

/** How to evaluate. The same model and options give the same evaluation. */
export interface EvaluateOptions extends Partial<RiskTarget> {
  readonly folds?: number;
  readonly seed?: number;
}

/** What k-fold cross-validation on the model's own lines tells. */
export interface Evaluation extends Measures {
  readonly content: string;
  readonly folds: number;
  readonly seed: number;
  readonly target: RiskTarget;
  readonly predictions: readonly Trial[];
}

const DEFAULTS = { folds: 4, seed: 1, risk: 0.01, confidence: 0.95 } as const;

/** The model's lines as features, ready to be split. */
export function toMaterial(model: NluModel, seed: number): Material {
  return { model, described: describeExamples(model), kinds: intentKinds(model), seed };
}

/** Splits the lines as they were dealt: `fold` is tried, the rest learned. */
export function splitAt(dealt: Int32Array, fold: number): Split {
  const lines = [...dealt.keys()];
  return {
    learned: lines.filter((line) => dealt[line] !== fold),
    tried: lines.filter((line) => dealt[line] === fold),
  };
}

/**
 * Cross-validates understanding on a model's examples and chooses the threshold for a stated risk.
 * @throws YibaoError invalid-content when there is nothing to learn from
 */
export function evaluateModel(model: NluModel, options: EvaluateOptions = {}): Evaluation {
  const { folds, seed, risk, confidence } = { ...DEFAULTS, ...options };
  const material = toMaterial(model, seed);
  const dealt = dealTemplates(model.examples, folds, seed);
  const trials = Array.from({ length: folds }, (_, fold) => {
    const split = splitAt(dealt, fold);
    return trySplit(trainSplit(material, split), material, split.tried);
  });
  const predictions = trials.flat().sort((a, b) => a.line - b.line);
  const target = { risk, confidence };
  const measures = measure(predictions, material.kinds, target, model.thresholds.answer);
  return { content: model.fingerprint, folds, seed, target, ...measures, predictions };
}
