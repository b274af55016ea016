import type { OwnedMatch } from '../understanding/matches';
import type { Scan } from '../understanding/scan';
import { groupBy } from './group-by';

/** More points than this in one message are mentioned in passing. */
const MOST_POINTS = 2;

type PointMatch = OwnedMatch<'point'>;

/** Inside a longer phrase of another point of its intent, a phrase is part of that wording. */
function isPartOf(a: PointMatch, b: PointMatch): boolean {
  if (a.of.intent !== b.of.intent || a.of.point === b.of.point) return false;
  return b.start <= a.start && a.end <= b.end && b.written > a.written;
}

/** The longest match of each point. */
function longest(matches: readonly PointMatch[]): PointMatch[] {
  const best = new Map<string, PointMatch>();
  for (const match of matches) {
    const known = best.get(match.of.point);
    if (known === undefined || match.written > known.written) best.set(match.of.point, match);
  }
  return [...best.values()];
}

function namesOf(matches: readonly PointMatch[]): string[] {
  const chosen = longest(matches)
    .sort((a, b) => b.written - a.written || a.start - b.start)
    .slice(0, MOST_POINTS);
  return chosen.sort((a, b) => a.start - b.start).map(({ of }) => of.point);
}

/** The points whose phrases stand in the text, by intent: at most two each, in the order they stand. */
export function namedPoints({ matches }: Scan): Record<string, string[]> {
  const all = matches.point.filter(({ heard }) => !heard);
  const outermost = all.filter((match) => !all.some((other) => isPartOf(match, other)));
  const byIntent = groupBy(outermost, ({ of }) => of.intent);
  return Object.fromEntries([...byIntent].map(([intent, own]) => [intent, namesOf(own)]));
}
