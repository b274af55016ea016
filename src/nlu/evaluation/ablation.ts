import { type MemberWeights, WEIGHTS } from '../classify/ensemble';
import type { FeatureBag, NluModel, Understander } from '../contract';
import { type FeatureKind, KINDS } from '../features/feature-space';
import type { DescribedExamples } from '../training/describe-examples';
import { createUnderstander } from '../understanding/create-understander';
import { dealTemplates } from './deal-templates';
import { splitAt, toMaterial } from './evaluate-model';
import { type Material, trainSplit, trySplit } from './fold-trials';
import { type HeadlineScores, headlineScores } from './headline-scores';
import type { CurveOptions } from './learning-curve';

/** One idea of the pipeline, and the pipeline without it. */
interface Idea {
  readonly name: string;
  readonly model?: (model: NluModel) => NluModel;
  /** A kind of feature that is not learned, and so not seen either. */
  readonly feature?: FeatureKind;
  readonly member?: keyof MemberWeights;
}

/** How the pipeline does without an idea; without none in the first row. */
export interface AblationPoint extends HeadlineScores {
  readonly without: string;
}

const IDEAS: readonly Idea[] = [
  { name: 'nothing' },
  { name: 'concepts', model: (model) => ({ ...model, concepts: [] }) },
  { name: 'pairs of concepts', feature: KINDS.tags },
  { name: 'sounds of syllables', feature: KINDS.sounds },
  { name: 'other spellings', model: (model) => ({ ...model, spellings: [] }) },
  { name: 'exact phrases', model: (model) => ({ ...model, exact: [] }) },
  { name: 'names of topics', model: (model) => ({ ...model, topics: { ...model.topics, list: [] } }) },
  { name: 'triggers', model: (model) => ({ ...model, triggers: [] }) },
  { name: 'things of other trades', model: (model) => ({ ...model, elsewhere: [] }) },
  { name: 'perceptrons', member: 'perceptrons' },
  { name: 'softmax regression', member: 'softmax' },
  { name: 'nearest neighbours', member: 'neighbours' },
];

function dropKind({ space, lines }: DescribedExamples, dropped: FeatureKind): DescribedExamples {
  const kinds = space.kinds();
  const keep = ({ ids, counts }: FeatureBag): FeatureBag => {
    const isKept = (k: number): boolean => kinds[ids[k] as number] !== dropped;
    return { ids: ids.filter((_, k) => isKept(k)), counts: counts.filter((_, k) => isKept(k)) };
  };
  return { space, lines: lines.map(({ bag, intent }) => ({ bag: keep(bag), intent })) };
}

/** All that the idea changes in what is trained. */
function leaveOut({ model: change, feature, member }: Idea, model: NluModel, seed: number): Material {
  const material = toMaterial(change ? change(model) : model, seed);
  return {
    ...material,
    ...(feature === undefined ? {} : { described: dropKind(material.described, feature) }),
    ...(member === undefined ? {} : { weights: { ...WEIGHTS, [member]: 0 } }),
  };
}

/**
 * What each idea is worth: the pipeline trained and tried on the same lines, each time without one idea. `each` is shown
 * what was trained, to try it elsewhere.
 */
export function measureAblations(
  model: NluModel,
  { folds, seed }: CurveOptions,
  each: (without: string, understander: Understander) => void = () => {},
): AblationPoint[] {
  const split = splitAt(dealTemplates(model.examples, folds, seed), 0);
  return IDEAS.map((idea) => {
    const material = leaveOut(idea, model, seed);
    const trained = trainSplit(material, split);
    each(idea.name, createUnderstander({ ...material.model, points: [] }, trained));
    return { without: idea.name, ...headlineScores(trySplit(trained, material, split.tried), material) };
  });
}
