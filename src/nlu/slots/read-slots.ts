import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { CompiledModel } from '../understanding/compile-model';
import { findCue, type Scan } from '../understanding/scan';
import { assignRegions } from './assign-regions';
import { assignValues } from './assign-values';
import { readChoice } from './read-choice';

function isChoice({ type }: SlotSpec): boolean {
  return type === 'enum' || type === 'boolean';
}

/** Where a correction in the text ends (说错了,…): what follows is what is meant. 0 without one. */
export function correctionEnd(found: Scan): number {
  return findCue(found, 'correction')?.end ?? 0;
}

/** Reads the slots an intent declares, by name. */
export function readSlots(intent: string, found: Scan, compiled: CompiledModel): Record<string, SlotReading> {
  const slots = compiled.slots.get(intent) ?? [];
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
    const reading = readChoice(slot, found, from, false);
    if (reading !== null) readings.set(slot.name, reading);
  }
  return Object.fromEntries(readings);
}
