import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { OwnedMatch, Scan } from '../understanding/scan';
import { withoutDenied } from './negation';

interface ValueMatch extends OwnedMatch {
  readonly of: Extract<OwnedMatch['of'], { kind: 'value' }>;
}

function isOf(slot: SlotSpec, asAnswer: boolean): (match: OwnedMatch) => match is ValueMatch {
  return (match): match is ValueMatch =>
    match.of.kind === 'value' && match.of.slot === slot && (asAnswer || !match.of.onlyAnswer);
}

/** Letters before sounds, then the longest, then the first (the last after a correction). */
function better(a: ValueMatch, b: ValueMatch, corrected: boolean): boolean {
  if (a.heard !== b.heard) return !a.heard;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  return corrected ? a.start > b.start : a.start < b.start;
}

/** A match inside a longer one of the same slot is part of its wording (没断过 holds 断过). */
function outermost(matches: readonly ValueMatch[]): ValueMatch[] {
  const inside = (a: ValueMatch, b: ValueMatch): boolean =>
    b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start && !b.heard;
  return matches.filter((match) => !matches.some((other) => inside(match, other)));
}

/** Reads an enum or boolean slot: the longest phrase wins. `asAnswer` also takes phrases that only mean it after its question. */
export function readChoice(slot: SlotSpec, found: Scan, from: number, asAnswer: boolean): SlotReading | null {
  const matches = withoutDenied(found.text, outermost(found.matches.filter(isOf(slot, asAnswer))), from);
  const best = matches.reduce<ValueMatch | null>(
    (top, match) => (top === null || better(match, top, from > 0) ? match : top),
    null,
  );
  return (
    best && { value: best.of.value, text: found.text.slice(best.start, best.end), start: best.start, end: best.end }
  );
}
