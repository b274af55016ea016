import type { Finding } from './finding';
import type { LintRule } from './lint-rule';
import type { RawContent } from './raw-content';
import { checkConflictStories } from './review/check-conflict-stories';
import { checkRenderings } from './review/check-renderings';
import { checkRowStories } from './review/check-row-stories';

const REVIEWS: readonly LintRule[] = [checkRowStories, checkConflictStories, checkRenderings];

/**
 * What faultless content still owes its readers and its proofs: a story for each row, a length that fits a phone. The bot
 * runs without; `yibao lint` does not let it pass.
 */
export const reviewContent = (raw: RawContent): readonly Finding[] => REVIEWS.flatMap((review) => review(raw));
