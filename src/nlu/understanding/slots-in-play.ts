import type { SlotReading, Understanding, UnderstandingContext } from '../../vocabulary';
import { overlaps } from '../entities/mention';
import { assignRegions } from '../slots/assign-regions';
import { correctionEnd } from '../slots/correction';
import { isRetold } from '../slots/is-retold';
import { readCorrected } from '../slots/read-corrected';
import { readPlacesAgain } from '../slots/read-places-again';
import { readSlots } from '../slots/read-slots';
import { NO_SLOTS } from '../slots/slot-groups';
import type { Reader } from './reader';
import type { Scan } from './scan';

/** What slots are read with. */
export interface SlotSource {
  readonly found: Scan;
  readonly signals: Understanding['signals'];
  readonly context: UnderstandingContext;
}

type Readings = Record<string, SlotReading>;

/** What may stand around a number that is all a correction says: 不对,是2000元. */
const AROUND = /[是应该为的元块,。! ]/g;

/** A corrected value that no slot has claimed; a slot that merely takes bare numbers has no claim on one that stands alone. */
function correctedIn(intent: string, { found, context }: SlotSource, read: Readings, reader: Reader): Readings {
  const previous = context.previousText === undefined ? null : reader.scan(context.previousText, context.today);
  const corrected = readCorrected({ intent, found, previous, context }, reader.compiled);
  const isFree = (one: SlotReading): boolean => {
    const claims = Object.values(read).filter((other) => overlaps(one, other));
    const areBare = claims.every(({ value }) => typeof value === 'number');
    return claims.length === 0 || (areBare && standsAlone(found, one.start, one.end));
  };
  return Object.fromEntries(Object.entries(corrected).filter(([, reading]) => isFree(reading)));
}

function standsAlone(found: Scan, start: number, end: number): boolean {
  const { text } = found;
  return (text.slice(correctionEnd(found), start) + text.slice(end)).replace(AROUND, '') === '';
}

/** What was read, except that a corrected value belongs to the corrected slot alone. */
function withCorrected(read: Readings, corrected: Readings): Readings {
  const taken = new Set(Object.values(corrected).map(({ start }) => start));
  return { ...Object.fromEntries(Object.entries(read).filter(([, { start }]) => !taken.has(start))), ...corrected };
}

/** 河南呢: the one place of a fragment stands where the message before had its place. */
function replacedIn(intent: string, { found, context }: SlotSource, reader: Reader): Readings {
  const [place, more] = found.regions;
  if (place === undefined || more !== undefined || context.previousText === undefined) return {};
  const { regions } = reader.compiled.slots.get(intent) ?? NO_SLOTS;
  const before = assignRegions(regions, reader.scan(context.previousText, context.today), 0);
  if (before.size !== 1) return {};
  const { start, end, value } = place;
  return { [[...before.keys()][0] as string]: { value: value.name, text: found.text.slice(start, end), start, end } };
}

const placesAgain = (intent: string, { found, context }: SlotSource, { compiled, scan }: Reader): Readings =>
  readPlacesAgain(
    { intent, found, previousText: context.previousText, scan: (text) => scan(text, found.today) },
    compiled,
  );

/** What the message puts in place of the values of the question before. */
function insteadIn(current: string, source: SlotSource, read: Readings, reader: Reader): Readings {
  const { found, signals, context } = source;
  const tellsOtherwise = signals.correction || (context.asking === undefined && isRetold(found));
  const corrected = tellsOtherwise ? correctedIn(current, source, read, reader) : {};
  const replaced = signals.ellipsis ? replacedIn(current, source, reader) : {};
  const again = signals.correction ? placesAgain(current, source, reader) : {};
  return { ...replaced, ...withCorrected(read, corrected), ...again };
}

/** The previous question's are read as if they were asked for in 那居民呢, and where a correction says nothing outright: 说错了,是职工. */
function currentIn(intent: string, { found, signals }: SlotSource, { compiled }: Reader): Readings {
  const read = readSlots(intent, found, compiled, signals.ellipsis ? 'fragment' : 'statement');
  const tellsNothing = signals.correction && Object.keys(read).length === 0;
  return tellsNothing ? readSlots(intent, found, compiled, 'fragment') : read;
}

/** Reads the slots of every intent in play. */
export function slotsInPlay(intents: ReadonlySet<string>, source: SlotSource, reader: Reader): Understanding['slots'] {
  const current = source.context.intents[0];
  const slots: Record<string, Readings> = {};
  for (const intent of intents) {
    if (!reader.compiled.slots.has(intent)) continue;
    slots[intent] =
      intent === current
        ? insteadIn(intent, source, currentIn(intent, source, reader), reader)
        : readSlots(intent, source.found, reader.compiled);
  }
  return slots;
}
