import type { Comparison } from './compare-baseline';
import type { Evaluation } from './evaluate-model';
import type { CurvePoint } from './learning-curve';
import type { QuestionScores } from './score-questions';

/** A point of the learning curve, and how the same classifier does on labelled questions where there are any. */
export type MeasuredPoint = CurvePoint & { readonly questions?: Pick<QuestionScores, 'accuracy' | 'macroF1'> };

/** All that one run of `yibao evaluate` found out. */
export interface EvaluationReport {
  readonly evaluation: Evaluation;
  /** Null where there is no earlier release to compare with. */
  readonly comparison: Comparison | null;
  readonly questions: QuestionScores | null;
  readonly curve: readonly MeasuredPoint[];
}
