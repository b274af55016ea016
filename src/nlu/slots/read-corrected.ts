import type { SlotReading, UnderstandingContext } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { CompiledModel } from '../understanding/compile-model';
import type { Scan } from '../understanding/scan';
import { assignValues } from './assign-values';
import { correctionEnd } from './correction';
import { isDenied } from './negation';
import { NO_SLOTS } from './slot-groups';
import { valueCandidates } from './value-candidates';

/** What a bare number after a correction is read with. */
export interface Corrected {
  readonly intent: string;
  readonly found: Scan;
  /** The message before, whose value may be the one that is taken back. */
  readonly previous: Scan | null;
  readonly context: UnderstandingContext;
}

/** The slot that was asked first, then those the message before filled, then the only one there is. */
function inOrder(slots: readonly SlotSpec[], { intent, previous, context }: Corrected): readonly SlotSpec[] {
  const asked = slots.filter(({ name }) => context.asking?.intent === intent && context.asking.slot === name);
  const before = previous === null ? new Map<string, SlotReading>() : assignValues(slots, previous, 0);
  const filled = slots.filter(({ name }) => before.has(name));
  return [...asked, ...filled, ...(slots.length === 1 ? slots : [])];
}

/** 不对,是2000: a number that names no slot goes to the one that is being corrected. Nothing without a correction. */
export function readCorrected(corrected: Corrected, compiled: CompiledModel): Record<string, SlotReading> {
  const { intent, found } = corrected;
  const from = correctionEnd(found);
  if (from === 0) return {};
  const { typed } = compiled.slots.get(intent) ?? NO_SLOTS;
  for (const slot of inOrder(typed, corrected)) {
    const value = valueCandidates(slot, found).find((one) => one.start >= from && !isDenied(found.text, one));
    if (value === undefined) continue;
    const { start, end } = value;
    return { [slot.name]: { value: value.value, text: found.text.slice(start, end), start, end } };
  }
  return {};
}
