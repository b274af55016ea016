import type { Scan } from './scan';

/** The intent of a message about something of another trade (快递, 花呗) that says no word of ours; null otherwise. */
export function elsewhere({ matches }: Scan): string | null {
  const isNamed = (name: string): boolean => matches.concept.some(({ of }) => of.name === name);
  return matches.elsewhere.find(({ of }) => !of.unless.some(isNamed))?.of.intent ?? null;
}
