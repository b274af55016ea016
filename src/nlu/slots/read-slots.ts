import type { SlotReading } from '../../vocabulary';
import type { CompiledModel } from '../understanding/compile-model';
import type { Scan } from '../understanding/scan';
import { assignRegions } from './assign-regions';
import { assignValues } from './assign-values';
import { correctionEnd } from './correction';
import { type ReadAs, readChoice } from './read-choice';
import { readPlacesApart } from './read-places-apart';
import { NO_SLOTS, type SlotGroups } from './slot-groups';

/** Reads the slots an intent declares, by name. */
export function readSlots(
  intent: string,
  found: Scan,
  compiled: CompiledModel,
  as: ReadAs = 'statement',
): Record<string, SlotReading> {
  return readAll(compiled.slots.get(intent) ?? NO_SLOTS, found, as);
}

/** Reads these slots, by name. */
export function readAll({ regions, typed, choices }: SlotGroups, found: Scan, as: ReadAs): Record<string, SlotReading> {
  const from = correctionEnd(found);
  const readings: Record<string, SlotReading> = {};
  for (const [name, reading] of assignRegions(regions, found, from)) readings[name] = reading;
  for (const [name, reading] of assignValues(typed, found, from, as === 'fragment')) readings[name] = reading;
  for (const slot of choices) {
    const reading = readChoice(slot, found, from, as) ?? readPlacesApart(slot, found);
    if (reading !== null) readings[slot.name] = reading;
  }
  return readings;
}
