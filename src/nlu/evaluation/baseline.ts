import { z } from 'zod';
import { type Confusion, countConfusion } from './confusion';
import type { Evaluation } from './evaluate-model';

const counted = z.record(z.string(), z.record(z.string(), z.number().int().nonnegative()));

/** What a release was measured to be, kept in the repository for the next one to be compared with. */
export const baselineSchema = z.strictObject({
  format: z.literal(1),
  folds: z.number().int(),
  seed: z.number().int(),
  /** Fingerprint of the content it was measured on. */
  content: z.string(),
  lines: z.number().int(),
  accuracy: z.number(),
  macroF1: z.number(),
  outOfScopeRecall: z.number(),
  calibrationError: z.number(),
  answerThreshold: z.number(),
  confusion: counted,
});

export type Baseline = z.infer<typeof baselineSchema>;

/** What is kept of an evaluation: enough to test a later one against it, whatever intents it has. */
export function toBaseline(evaluation: Evaluation): Baseline {
  const { folds, seed, content, accuracy, macroF1, outOfScopeRecall, calibrationError, answerThreshold } = evaluation;
  const confusion = countConfusion(evaluation.predictions) satisfies Confusion;
  const measures = { accuracy, macroF1, outOfScopeRecall, calibrationError, answerThreshold };
  return {
    format: 1,
    folds,
    seed,
    content,
    lines: evaluation.count,
    ...measures,
    confusion: structuredClone(confusion),
  };
}
