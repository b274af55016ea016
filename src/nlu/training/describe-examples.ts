import { YibaoError } from '../../errors';
import type { NluModel } from '../contract';
import { describeMessage } from '../features/describe';
import { readText } from '../text/read-text';
import { createTokeniser } from '../tokenise';
import { compileModel } from '../understanding/compile-model';
import { scan } from '../understanding/scan';
import type { Described } from './train-members';

/** Features do not depend on the date: any will do. */
const ANY_DAY = '2026-01-01';
const FEWEST_INTENTS = 2;

/** The training lines as the classifier will see messages: through the very same steps. */
export function describeExamples(model: NluModel): Described[] {
  if (new Set(model.examples.map(({ intent }) => intent)).size < FEWEST_INTENTS) {
    throw new YibaoError('invalid-content', 'training needs examples of at least two intents');
  }
  const compiled = compileModel(model);
  const tokenise = createTokeniser(model.lexicon);
  return model.examples.map(({ text, intent }) => ({
    intent,
    bag: describeMessage(scan(readText(text).text, ANY_DAY, compiled, tokenise)),
  }));
}
