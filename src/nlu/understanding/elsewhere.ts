import type { Scan } from './scan';

/** The intent of a message about something of another trade (快递, 花呗) that says no word of ours; null otherwise. */
export function elsewhere({ matches }: Scan): string | null {
  const concepts = new Set(matches.flatMap(({ of }) => (of.kind === 'concept' ? [of.name] : [])));
  for (const { of } of matches) {
    if (of.kind === 'elsewhere' && !of.unless.some((name) => concepts.has(name))) return of.intent;
  }
  return null;
}
