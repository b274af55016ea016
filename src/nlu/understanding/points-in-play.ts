import type { SlotReading, Understanding } from '../../vocabulary';
import { namedPoints } from '../points/named-points';
import type { OwnedMatch } from './matches';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** What points are read with. */
export interface PointSource {
  /** The intents that the wording itself asks about. */
  readonly asked: readonly string[];
  /** The part of the message that was judged. */
  readonly found: Scan;
  readonly signals: Understanding['signals'];
  readonly slots: Understanding['slots'];
  /** The intent of the turn before. */
  readonly previous: string | undefined;
  /** The intent whose question is open while the message asks nothing. */
  readonly awaited: string | undefined;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whoever tells figures or dates wants them reckoned with: no similarity should come before the table. */
function tellsFigures(readings: readonly SlotReading[]): boolean {
  return readings.some(({ value }) => typeof value === 'number' || (typeof value === 'string' && ISO_DATE.test(value)));
}

/** So few characters name a matter and no detail of it: 断缴了. */
const BARELY = 4;

/** Whether the wording may be asked for a point that no phrase names: not that of a correction, a value, a calculation or a poor answer. */
function mayBeLikely({ found, signals, slots, previous, awaited }: PointSource, intent: string): boolean {
  if (intent === awaited || found.text.length <= BARELY) return false;
  const readings = Object.values(slots[intent] ?? {});
  if (signals.correction || tellsFigures(readings)) return false;
  const goesOn = signals.ellipsis || intent === previous;
  return !goesOn || readings.length === 0;
}

/** Longer phrases do not stand in a message by chance. */
const SLIGHT = 3;

/** Whether all that names the intent's points are phrases that may stand in any message. */
function isSlightlyNamed(intent: string, { matches }: Scan): boolean {
  return matches.point.every(({ of, heard, written }) => of.intent !== intent || heard || written <= SLIGHT);
}

/** Who tells so many values tells the whole situation, for the table to decide on. */
const SITUATION = 4;

/** 登记过失业 能办吗: what stands where nothing is asked and is a value told there, while something else is asked, is not asked about. */
function isTold({ of, start, end }: OwnedMatch<'point'>, { found, slots }: PointSource): boolean {
  const told = Object.values(slots[of.intent] ?? {});
  if (told.length < SITUATION || !found.clauses.some(({ asks }) => asks)) return false;
  const within = found.clauses.filter((clause) => clause.start < end && start < clause.end);
  if (within.some(({ asks }) => asks)) return false;
  return told.some(({ text }) => {
    const at = found.text.indexOf(text, within[0]?.start);
    return at >= 0 && at < end && start < at + text.length;
  });
}

/** What was found, without the phrases of points that only tell values. */
function withoutTold(source: PointSource): Scan {
  const { found } = source;
  const point = found.matches.point.filter((match) => match.heard || !isTold(match, source));
  return point.length === found.matches.point.length ? found : { ...found, matches: { ...found.matches, point } };
}

/** The points that phrases name, and of an intent that was asked the one its whole wording is about where that is plainer. */
export function pointsInPlay(source: PointSource, reader: Reader): Record<string, readonly string[]> {
  const found = withoutTold(source);
  const points: Record<string, readonly string[]> = namedPoints(found);
  const all = found === source.found ? points : namedPoints(source.found);
  for (const intent of source.asked) {
    if (!mayBeLikely(source, intent) || !isSlightlyNamed(intent, found)) continue;
    const likely = reader.likeliestPoint(intent, found, points[intent] ?? []);
    if (likely !== null && (points[intent]?.includes(likely) || !all[intent]?.includes(likely)))
      points[intent] = [likely];
  }
  return points;
}
