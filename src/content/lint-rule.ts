import type { Finding } from './finding';
import type { RawContent } from './raw-content';

/** One rule over the whole content. Rules see only files that parsed. */
export type LintRule = (raw: RawContent) => readonly Finding[];
