import type { FeatureBag, NluModel, PointSpec } from '../contract';
import { createDescriber } from '../features/describe';
import type { FeatureSpace } from '../features/feature-space';
import { parsePhrase } from '../phrase';
import { createTokeniser } from '../tokenise';
import { compileModel } from '../understanding/compile-model';
import { scan } from '../understanding/scan';

/** A point's phrase, as if it were a message. */
export interface PhraseLine {
  readonly intent: string;
  readonly point: string;
  readonly bag: FeatureBag;
}

/** So many phrases of a point are enough: a long list must not drown the lines people wrote. */
const MOST_PHRASES = 15;
/** Spellings of one phrase. */
const MOST_VARIANTS = 3;
/** Features do not depend on the date: any will do. */
const ANY_DAY = '2026-01-01';

function textsOf({ says }: PointSpec): string[] {
  const texts = says.flatMap((phrase) =>
    parsePhrase(phrase)
      .slice(0, MOST_VARIANTS)
      .map((variant) => variant.join('')),
  );
  const step = Math.max(1, texts.length / MOST_PHRASES);
  return Array.from({ length: Math.min(texts.length, MOST_PHRASES) }, (_, i) => texts[Math.floor(i * step)] as string);
}

/** The phrases of all points as lines to learn from, evenly picked from each point's list: as far as the space knows their features. */
export function phraseLines(model: NluModel, space: FeatureSpace): PhraseLine[] {
  const compiled = compileModel(model, space.syllables);
  const tokenise = createTokeniser(model.lexicon);
  const describe = createDescriber(space, compiled.words ? tokenise : null);
  return model.points.flatMap((spec) =>
    textsOf(spec).map((text) => ({
      intent: spec.intent,
      point: spec.point,
      bag: describe(scan(text, ANY_DAY, compiled, tokenise)),
    })),
  );
}
