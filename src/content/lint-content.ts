import type { Finding } from './finding';
import { checkCalculations } from './lint/check-calculations';
import { checkConditions } from './lint/check-conditions';
import { checkFacts } from './lint/check-facts';
import { checkHotlines } from './lint/check-hotlines';
import { checkOutcomes } from './lint/check-outcomes';
import { checkPhrases } from './lint/check-phrases';
import { checkPlainNumbers } from './lint/check-plain-numbers';
import { checkSlots } from './lint/check-slots';
import { checkStatements } from './lint/check-statements';
import { checkStories } from './lint/check-stories';
import { checkTables } from './lint/check-tables';
import { checkTemplates } from './lint/check-templates';
import { checkTopics } from './lint/check-topics';
import { checkUtterances } from './lint/check-utterances';
import type { LintRule } from './lint-rule';
import type { RawContent } from './raw-content';

const RULES: readonly LintRule[] = [
  checkSlots,
  checkPhrases,
  checkConditions,
  checkPlainNumbers,
  checkOutcomes,
  checkTables,
  checkTemplates,
  checkCalculations,
  checkFacts,
  checkStatements,
  checkHotlines,
  checkTopics,
  checkUtterances,
  checkStories,
];

/** Everything wrong across files, all at once. */
export const lintContent = (raw: RawContent): readonly Finding[] => RULES.flatMap((rule) => rule(raw));
