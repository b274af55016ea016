import type { SlotReading, SlotValue, UnderstandingContext } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { Mention } from '../entities/mention';
import type { CompiledModel } from '../understanding/compile-model';
import type { Scan } from '../understanding/scan';
import { assignValues } from './assign-values';
import { correctionEnd } from './correction';
import { isRetold } from './is-retold';
import { isDenied } from './negation';
import { NO_SLOTS } from './slot-groups';
import { bareNumbers, valueCandidates } from './value-candidates';

/** What a bare number after a correction is read with. */
export interface Corrected {
  readonly intent: string;
  readonly found: Scan;
  /** The message before, whose value may be the one that is taken back. */
  readonly previous: Scan | null;
  readonly context: UnderstandingContext;
}

type Readings = Record<string, SlotReading>;

type Collect = (slot: SlotSpec, found: Scan) => readonly Mention<SlotValue>[];

/** The value of the slot behind the correction. */
function readIn(collect: Collect, slot: SlotSpec, found: Scan, from: number): SlotReading | null {
  const value = collect(slot, found).find((one) => one.start >= from && !isDenied(found.text, one));
  if (value === undefined) return null;
  const { start, end } = value;
  return { value: value.value, text: found.text.slice(start, end), start, end };
}

/** A value as it is said; else a bare number in the unit of the slot. */
const readAny = (slot: SlotSpec, found: Scan, from: number): SlotReading | null =>
  readIn(valueCandidates, slot, found, from) ?? readIn(bareNumbers, slot, found, from);

/** How far a number is from the one it may take the place of: 45 stands rather for 60 days than for 3000 yuan. */
function distance({ value: now }: SlotReading, { value: before }: SlotReading): number {
  const areNumbers = typeof now === 'number' && typeof before === 'number' && now > 0 && before > 0;
  return areNumbers ? Math.abs(Math.log(now / before)) : 0;
}

/** A number that is ten times another hardly takes its place, where it may take that of a third. */
const FAR = Math.log(10);

interface Nearest {
  readonly readings: Readings;
  readonly far: number;
}

/** Of the slots the message before filled, the one whose value is nearest. */
function nearest(collect: Collect, slots: readonly SlotSpec[], previous: Scan, found: Scan): Nearest | null {
  const before = assignValues(slots, previous, 0);
  const from = correctionEnd(found);
  let best: Nearest | null = null;
  for (const slot of slots) {
    const old = before.get(slot.name);
    const reading = old && readIn(collect, slot, found, from);
    if (!old || !reading) continue;
    const far = distance(reading, old);
    if (best === null || far < best.far) best = { readings: { [slot.name]: reading }, far };
  }
  return best;
}

function replacing(slots: readonly SlotSpec[], previous: Scan, found: Scan): Readings | undefined {
  const said = nearest(valueCandidates, slots, previous, found);
  if (said && said.far < FAR) return said.readings;
  return (nearest(bareNumbers, slots, previous, found) ?? said)?.readings;
}

/**
 * 不对,是2000: a number that names no slot goes to the one that is being corrected: the one that was asked, then one the
 * message before filled, then the only one there is. Nothing where nothing is told otherwise.
 */
export function readCorrected({ intent, found, previous, context }: Corrected, compiled: CompiledModel): Readings {
  const from = correctionEnd(found);
  if (from === 0 && !isRetold(found)) return {};
  const { typed } = compiled.slots.get(intent) ?? NO_SLOTS;
  const asked = context.asking?.intent === intent ? typed.find(({ name }) => name === context.asking?.slot) : undefined;
  const answer = asked && readAny(asked, found, from);
  if (asked && answer) return { [asked.name]: answer };
  const replaced = previous && replacing(typed, previous, found);
  if (replaced) return replaced;
  const [only, more] = typed;
  const reading = only && !more ? readAny(only, found, from) : null;
  return only && reading ? { [only.name]: reading } : {};
}
