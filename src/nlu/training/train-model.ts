import { blend } from '../classify/blend';
import { calibrate, type HeldOut } from '../classify/calibrate';
import { activateAll } from '../classify/ensemble';
import type { NluModel } from '../contract';
import { vectorise } from '../features/vectorise';
import { trainPoints } from '../points/train-points';
import { type DescribedExamples, describeExamples } from './describe-examples';
import { dealFolds } from './folds';
import { FIT_DEFAULTS, trainMembers } from './train-members';
import type { TrainedModel } from './trained-model';

/** The same seed gives the same model. */
export interface TrainOptions {
  readonly seed?: number;
  /** Of this many parts one is kept back to calibrate on. */
  readonly folds?: number;
}

/** What members trained on the other lines say of the lines of one fold. */
function holdOut(
  { lines, space }: DescribedExamples,
  folds: Int32Array,
  fold: number,
  seed: number,
): (HeldOut & { readonly line: number; readonly classes: readonly string[] })[] {
  const members = trainMembers(
    lines.filter((_, i) => folds[i] !== fold),
    space,
    { ...FIT_DEFAULTS, seed },
  );
  return lines.flatMap(({ bag, intent }, line) => {
    if (folds[line] !== fold) return [];
    const activations = activateAll(members, vectorise(bag, members.vocabulary));
    return [{ line, activations, label: members.classes.indexOf(intent), classes: members.classes }];
  });
}

/**
 * Trains the classifier on a model's examples: once without a part of the lines, to calibrate on them, and once on all.
 * @throws YibaoError invalid-content when there is nothing to learn from
 */
export function trainModel(model: NluModel, options: TrainOptions = {}): TrainedModel {
  const seed = options.seed ?? 1;
  const described = describeExamples(model);
  const folds = dealFolds(
    described.lines.map(({ intent }) => intent),
    options.folds ?? 5,
    seed,
  );
  const calibration = calibrate(holdOut(described, folds, 0, seed));
  const members = trainMembers(described.lines, described.space, { ...FIT_DEFAULTS, seed });
  const blended = blend(members, calibration);
  return { format: 3, fingerprint: model.fingerprint, ...blended, points: trainPoints(model, blended) };
}
