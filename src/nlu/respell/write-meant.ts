import type { Place } from '../phrases/literals';

/** A place where a word is meant that is spelled otherwise. */
export interface Meant extends Place {
  readonly word: string;
}

/** Longest stretch first, no two over each other. */
function withoutOverlaps(meant: readonly Meant[]): Meant[] {
  const kept: Meant[] = [];
  for (const one of [...meant].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept;
}

/** The text with each word written where it is meant. */
export function writeMeant(text: string, meant: readonly Meant[]): string {
  if (meant.length === 0) return text;
  return withoutOverlaps(meant)
    .sort((a, b) => b.start - a.start)
    .reduce((said, { start, end, word }) => said.slice(0, start) + word + said.slice(end), text);
}
