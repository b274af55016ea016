import { blend, logProbabilities } from '../classify/blend';
import { calibrate } from '../classify/calibrate';
import { activateAll, type MemberWeights } from '../classify/ensemble';
import type { FeatureBag, NluModel } from '../contract';
import { vectorise } from '../features/vectorise';
import type { DescribedExamples } from '../training/describe-examples';
import { type Described, FIT_DEFAULTS, trainMembers } from '../training/train-members';
import type { TrainedModel } from '../training/trained-model';
import { createUnderstander } from '../understanding/create-understander';
import { bestGuess } from './best-guess';
import type { IntentKinds, Judgement } from './judgement';

/** A line no member has learned, by its number in the model. */
export interface Trial extends Judgement {
  readonly line: number;
}

/** The lines a classifier learns and the lines it is tried on, by number. */
export interface Split {
  readonly learned: readonly number[];
  readonly tried: readonly number[];
}

/** What every split is taken from. */
export interface Material {
  readonly model: NluModel;
  /** The model's examples as features, in their order. */
  readonly described: DescribedExamples;
  readonly kinds: IntentKinds;
  readonly seed: number;
  /** How much each member counts, where not as usual. */
  readonly weights?: MemberWeights;
}

/** Points inside an intent are not measured here. */
const NO_POINTS = { points: { key: '', byIntent: new Map<string, never>() } } as const;
/** Slots may depend on the date, intents do not: any will do. */
const ANY_DAY = '2026-01-01';

/** Trains on the learned lines and calibrates on the tried ones: four temperatures, far fewer than could learn a line. */
export function trainSplit({ model, described, seed, weights }: Material, { learned, tried }: Split): TrainedModel {
  const at = (line: number): Described => described.lines[line] as Described;
  const members = trainMembers(learned.map(at), described.space, { ...FIT_DEFAULTS, seed });
  const heldOut = tried.map(at).map(({ bag, intent }) => ({
    activations: activateAll(members, vectorise(bag, members.vocabulary)),
    label: members.classes.indexOf(intent),
  }));
  return {
    format: 3,
    fingerprint: model.fingerprint,
    ...blend(members, calibrate(heldOut, weights), weights),
    ...NO_POINTS,
  };
}

function outsideOf(trained: TrainedModel, bag: FeatureBag, kinds: IntentKinds): number {
  const logs = logProbabilities(trained, bag);
  return trained.classes.reduce(
    (sum, intent, c) => sum + (kinds.isOutside(intent) ? Math.exp(logs[c] as number) : 0),
    0,
  );
}

/** What the whole of understanding says of lines that were not learned: exact phrases and triggers count as they will. */
export function trySplit(trained: TrainedModel, material: Material, tried: readonly number[]): Trial[] {
  const { model, described, kinds } = material;
  const understander = createUnderstander({ ...model, points: [] }, trained);
  return tried.map((line) => {
    const { bag, intent: truth } = described.lines[line] as Described;
    const text = model.examples[line]?.text ?? '';
    const understanding = understander.understand(text, { intents: [], today: ANY_DAY });
    const said = bestGuess(understanding);
    const { confidence } = understanding;
    const isCertain = confidence === 1;
    const outside = isCertain ? Number(kinds.isOutside(said)) : outsideOf(trained, bag, kinds);
    const right = said === truth || (kinds.isOutside(said) && kinds.isOutside(truth));
    return { line, text, truth, said, right, confidence, outside };
  });
}
