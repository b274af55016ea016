import type { SlotReading, Understanding } from '../../vocabulary';
import { namedPoints } from '../points/named-points';
import type { Clause } from '../text/sentences';
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

/** 滞纳金帮我算, 估个数: the table reckons. 怎么算 asks for the rule. */
const RECKONS = /(?:帮|给|替)[^,。!? ]{0,3}[算估]|[算估](?:一下|算|个[数大])/;

/** Whether the wording may be asked for a point that no phrase names: not that of a correction, a value, a calculation or a poor answer. */
function mayBeLikely({ found, signals, slots, previous, awaited }: PointSource, intent: string): boolean {
  if (intent === awaited || found.text.length <= BARELY || RECKONS.test(found.text)) return false;
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

/** So long a situation is a story: what it says beside its question is not asked (怕人家嫌我不是本地户口). */
const SHORTEST_STORY = 80;

/** Where a value stands in the part of the message that was judged: in the clause of the phrase, if anywhere. */
const standsIn = ({ text, start, end }: Clause & { readonly text: string }, reading: SlotReading): number => {
  const at = text.indexOf(reading.text, start);
  return at >= 0 && at + reading.text.length <= end ? at : -1;
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;
const covers = (one: Stretch, other: Stretch): boolean => one.start <= other.start && other.end <= one.end;

/** Whether the phrase is told with the value: it stands beside the figure of a clause (起付线用掉了100), or in the words of the value. */
function tellsIn(
  clause: Clause & { readonly text: string },
  phrase: Stretch,
  reading: SlotReading,
  meets: typeof covers,
) {
  const start = standsIn(clause, reading);
  if (start < 0) return false;
  return typeof reading.value === 'number' || meets({ start, end: start + reading.text.length }, phrase);
}

/** 要是起付线已经花满300了呢: a figure is put in for the reckoning before, and what it is called is not asked about. */
const SUPPOSED = /^(?:那么?)?(?:要是|如果|假如|假设|假使|万一)/;

const isSupposed = (
  { found: { text }, previous }: PointSource,
  intent: string,
  told: readonly SlotReading[],
): boolean => intent === previous && SUPPOSED.test(text) && told.some(({ value }) => typeof value === 'number');

/** What stands where nothing is asked and is a value told there is not asked about: while something else is asked, or where it is all the answer the form waits for. */
function isTold(phrase: OwnedMatch<'point'>, source: PointSource): boolean {
  const { found, slots, awaited } = source;
  const { intent } = phrase.of;
  const { text, clauses } = found;
  const told = Object.values(slots[intent] ?? {});
  if (phrase.written <= SLIGHT && isSupposed(source, intent, told)) return true;
  const isSituation = told.length >= SITUATION && clauses.some(({ asks }) => asks);
  if (!isSituation && intent !== awaited) return false;
  const within = clauses.filter((clause) => overlap(clause, phrase));
  if (within.some(({ asks }) => asks)) return false;
  if (isSituation && text.length >= SHORTEST_STORY) return true;
  const meets = isSituation ? overlap : covers;
  return within.some((clause) => told.some((reading) => tellsIn({ ...clause, text }, phrase, reading, meets)));
}

/** 我不想去窗口 asks nothing of the window. */
const UNWANTED = /(?:不想|不愿意?|懒得|不打算)(?:再|要)?$/;
const LONGEST_UNWANTED = 5;

const isUnwanted = ({ start }: OwnedMatch<'point'>, { text }: Scan): boolean =>
  UNWANTED.test(text.slice(Math.max(0, start - LONGEST_UNWANTED), start));

/** What was found, without the phrases of points that only tell values or what is not wanted. */
function withoutTold(source: PointSource): Scan {
  const { found } = source;
  const point = found.matches.point.filter(
    (match) => match.heard || !(isTold(match, source) || isUnwanted(match, found)),
  );
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
