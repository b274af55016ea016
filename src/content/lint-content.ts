import type { Finding } from './finding';
import type { LintRule } from './lint-rule';
import type { RawContent } from './raw-content';

const RULES: readonly LintRule[] = [];

/** Everything wrong across files, all at once. */
export const lintContent = (raw: RawContent): readonly Finding[] => RULES.flatMap((rule) => rule(raw));
