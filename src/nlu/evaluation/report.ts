import type { AblationPoint } from './ablation';
import type { Comparison } from './compare-baseline';
import type { Evaluation } from './evaluate-model';
import type { CurvePoint } from './learning-curve';
import type { QuestionScores } from './score-questions';

/** A point of a curve, and how the same classifier does on labelled questions where there are any. */
export type Measured<Point> = Point & { readonly questions?: Pick<QuestionScores, 'accuracy' | 'macroF1'> };

/** All that one run of `yibao evaluate` found out. */
export interface EvaluationReport {
  readonly evaluation: Evaluation;
  /** Null where there is no earlier release to compare with. */
  readonly comparison: Comparison | null;
  readonly questions: QuestionScores | null;
  readonly curve: readonly Measured<CurvePoint>[];
  /** The pipeline without one idea at a time. */
  readonly ablations: readonly Measured<AblationPoint>[];
}
