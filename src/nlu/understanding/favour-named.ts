import { type Outlook, reweigh, totalOf } from './outlook';
import type { Scan } from './scan';

/** Shorter phrases stand in too many messages to tell topics apart. */
const SHORTEST = 3;
/** Longer phrases say no more. */
const LONGEST = 6;
/** Characters of a phrase that make its intent e times as likely beside the others. */
const PER_E = 4;

/** The characters of the longest phrase of a point of each intent. */
function longestNamed({ matches }: Scan): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { of, heard, written } of matches.point) {
    if (heard || written < SHORTEST) continue;
    longest.set(of.intent, Math.max(longest.get(of.intent) ?? 0, Math.min(written, LONGEST)));
  }
  return longest;
}

/**
 * A phrase of a point tells our topics apart where the whole wording does not. It says nothing about whether the message
 * is ours at all: what our topics have together stays what it was.
 */
export function favourNamed(outlook: Outlook, found: Scan): Outlook {
  const named = longestNamed(found);
  if (named.size === 0) return outlook;
  const { names, outside } = outlook.classes;
  const favoured = reweigh(outlook, (probability, c) => {
    const written = outside[c] === 1 ? undefined : named.get(names[c] as string);
    return written === undefined ? probability : probability * Math.exp(written / PER_E);
  });
  const after = totalOf(favoured, 'inside');
  if (after === 0) return outlook;
  const scale = totalOf(outlook, 'inside') / after;
  return reweigh(favoured, (probability, c) => (outside[c] === 1 ? probability : probability * scale));
}
