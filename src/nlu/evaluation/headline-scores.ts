import type { Material, Trial } from './fold-trials';
import { measure } from './measure';

/** What one classifier is compared with another by. */
export interface HeadlineScores {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly outOfScopeRecall: number;
}

/** No threshold is chosen here: any risk will do. */
const ANY_RISK = { risk: 0, confidence: 0.5 };

export function headlineScores(trials: readonly Trial[], { kinds, model }: Material): HeadlineScores {
  const { accuracy, macroF1, outOfScopeRecall } = measure(trials, kinds, ANY_RISK, model.thresholds.answer);
  return { accuracy, macroF1, outOfScopeRecall };
}
