import { YibaoError } from '../../errors';
import type { NluModel } from '../contract';
import { createDescriber } from '../features/describe';
import { FeatureSpace } from '../features/feature-space';
import { createRespeller } from '../respell/create-respeller';
import { readText } from '../text/read-text';
import { createTokeniser } from '../tokenise';
import { compileModel } from '../understanding/compile-model';
import { scan } from '../understanding/scan';
import type { Described } from './train-members';

/** Features do not depend on the date: any will do. */
const ANY_DAY = '2026-01-01';
const FEWEST_INTENTS = 2;

/** The training lines as features, and the space these are numbered in. */
export interface DescribedExamples {
  readonly space: FeatureSpace;
  readonly lines: readonly Described[];
}

/** The training lines as the classifier will see messages: through the very same steps. */
export function describeExamples(model: NluModel): DescribedExamples {
  if (new Set(model.examples.map(({ intent }) => intent)).size < FEWEST_INTENTS) {
    throw new YibaoError('invalid-content', 'training needs examples of at least two intents');
  }
  const space = new FeatureSpace();
  const compiled = compileModel(model, space.syllables);
  const tokenise = createTokeniser(model.lexicon);
  const respell = createRespeller(model, space.syllables);
  const describe = createDescriber(space.learning(), compiled.words ? tokenise : null);
  const lines = model.examples.map(({ text, intent }) => ({
    intent,
    bag: describe(scan(respell(readText(text).text), ANY_DAY, compiled, tokenise)),
  }));
  return { space, lines };
}
