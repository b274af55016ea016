import type { Baseline } from './baseline';
import { bootstrapMacroF1 } from './bootstrap';
import { standardErrorsBelow } from './compare-proportions';
import { listOutcomes } from './confusion';
import type { Evaluation } from './evaluate-model';
import type { IntentKinds } from './judgement';
import { accuracy, meanF1, type Outcome, scoreIntents } from './scores';

/** A measure then and now, over the intents that both releases know. */
export interface Change {
  readonly before: number;
  readonly now: number;
  /** It fell by more than chance makes it fall in one of twenty comparisons. */
  readonly isRegression: boolean;
}

/** How an evaluation stands to the last release. */
export type Comparison =
  | { readonly kind: 'not-comparable'; readonly why: string }
  | {
      readonly kind: 'compared';
      readonly intents: number;
      readonly accuracy: Change;
      readonly macroF1: Change;
      /** F1 of the business intents that changed most, worst first. */
      readonly changed: readonly { readonly intent: string; readonly before: number; readonly now: number }[];
    };

/** One-sided, at 95 %. */
const STANDARD_ERRORS = 1.645;
const SAMPLES = 1000;
const CHANCE = 0.05;
const MOST_CHANGED = 10;

/** Declines are alike, as they are in the accuracy. */
function alike({ truth, said }: Outcome, kinds: IntentKinds): Outcome {
  return { truth, said: kinds.isOutside(truth) && kinds.isOutside(said) ? truth : said };
}

function compareAccuracy(now: readonly Outcome[], before: readonly Outcome[]): Change {
  const [a, b] = [accuracy(now), accuracy(before)];
  const proportion = (share: number, { length }: readonly Outcome[]) => ({
    right: Math.round(share * length),
    count: length,
  });
  const below = standardErrorsBelow(proportion(a, now), proportion(b, before));
  return { now: a, before: b, isRegression: below > STANDARD_ERRORS };
}

function compareMacroF1(now: readonly Outcome[], before: readonly Outcome[], kinds: IntentKinds): Change {
  const draws = (outcomes: readonly Outcome[], seed: number) =>
    bootstrapMacroF1(outcomes, (intent) => kinds.isBusiness(intent), SAMPLES, seed);
  const [drawnNow, drawnBefore] = [draws(now, 1), draws(before, 2)];
  const notBelow = drawnNow.filter((f1, i) => f1 >= (drawnBefore[i] as number)).length;
  const [a, b] = [businessF1(now, kinds), businessF1(before, kinds)].map((scores) => meanF1(scores));
  return { now: a ?? 0, before: b ?? 0, isRegression: notBelow < CHANCE * SAMPLES };
}

function businessF1(outcomes: readonly Outcome[], kinds: IntentKinds) {
  return scoreIntents(outcomes).filter(({ intent }) => kinds.isBusiness(intent));
}

function mostChanged(now: readonly Outcome[], before: readonly Outcome[], kinds: IntentKinds) {
  const then = new Map(businessF1(before, kinds).map(({ intent, f1 }) => [intent, f1]));
  return businessF1(now, kinds)
    .map(({ intent, f1 }) => ({ intent, before: then.get(intent) ?? 0, now: f1 }))
    .filter((one) => one.now !== one.before)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
    .slice(0, MOST_CHANGED)
    .sort((a, b) => a.now - a.before - (b.now - b.before));
}

/** Compares with the last release, over the intents both know: a new intent is no regression, what it takes from others is. */
export function compareBaseline(evaluation: Evaluation, baseline: Baseline, kinds: IntentKinds): Comparison {
  if (evaluation.folds !== baseline.folds || evaluation.seed !== baseline.seed) {
    const why = `it was measured with ${baseline.folds} folds and seed ${baseline.seed}`;
    return { kind: 'not-comparable', why };
  }
  const known = new Set(
    evaluation.predictions.map(({ truth }) => truth).filter((truth) => truth in baseline.confusion),
  );
  const kept = (outcomes: readonly Outcome[]): Outcome[] =>
    outcomes.filter(({ truth }) => known.has(truth)).map((outcome) => alike(outcome, kinds));
  const [now, before] = [kept(evaluation.predictions), kept(listOutcomes(baseline.confusion))];
  return {
    kind: 'compared',
    intents: known.size,
    accuracy: compareAccuracy(now, before),
    macroF1: compareMacroF1(now, before, kinds),
    changed: mostChanged(now, before, kinds),
  };
}
