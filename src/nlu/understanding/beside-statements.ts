import { tellsOnlyValues } from './read-statement';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** A message of more clauses tells a story; which of them only tell values does not matter there. */
const MOST = 6;

/** 我在广州,职工,断缴了: what is left to be about something when the clauses that only tell values go; null when none goes. */
export function besideStatements(found: Scan, reader: Reader): Scan | null {
  const { clauses } = found;
  if (clauses.length < 2 || clauses.length > MOST) return null;
  const parts = clauses.map(({ start, end }) => reader.scan(found.text.slice(start, end), found.today));
  const about = parts.filter((part) => !tellsOnlyValues(part, reader.compiled));
  if (about.length === 0 || about.length === parts.length) return null;
  return reader.scan(about.map(({ text }) => text).join(''), found.today);
}
