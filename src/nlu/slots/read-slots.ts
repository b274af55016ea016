import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { CompiledModel } from '../understanding/compile-model';
import type { Scan } from '../understanding/scan';
import { assignRegions } from './assign-regions';
import { assignValues } from './assign-values';
import { correctionEnd } from './correction';
import { type ReadAs, readChoice } from './read-choice';
import { readPlacesApart } from './read-places-apart';

function isChoice({ type }: SlotSpec): boolean {
  return type === 'enum' || type === 'boolean';
}

/** Reads the slots an intent declares, by name. */
export function readSlots(
  intent: string,
  found: Scan,
  compiled: CompiledModel,
  as: ReadAs = 'statement',
): Record<string, SlotReading> {
  return readAll(compiled.slots.get(intent) ?? [], found, as);
}

/** Reads these slots, by name. */
export function readAll(slots: readonly SlotSpec[], found: Scan, as: ReadAs): Record<string, SlotReading> {
  const from = correctionEnd(found);
  const readings = new Map([
    ...assignRegions(
      slots.filter(({ type }) => type === 'region'),
      found,
      from,
    ),
    ...assignValues(
      slots.filter((slot) => !isChoice(slot) && slot.type !== 'region'),
      found,
      from,
    ),
  ]);
  for (const slot of slots.filter(isChoice)) {
    const reading = readChoice(slot, found, from, as) ?? readPlacesApart(slot, found);
    if (reading !== null) readings.set(slot.name, reading);
  }
  return Object.fromEntries(readings);
}
