import type { SlotReading } from '../../vocabulary';
import type { SlotSpec } from '../contract';
import type { CompiledModel } from '../understanding/compile-model';
import type { Scan } from '../understanding/scan';
import { assignRegions } from './assign-regions';
import { assignValues } from './assign-values';
import { correctionEnd } from './correction';
import { readChoice } from './read-choice';

function isChoice({ type }: SlotSpec): boolean {
  return type === 'enum' || type === 'boolean';
}

/** Reads the slots an intent declares, by name. `asAnswer`: also by phrases that mean a value only where one is expected. */
export function readSlots(
  intent: string,
  found: Scan,
  compiled: CompiledModel,
  asAnswer = false,
): Record<string, SlotReading> {
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
    const reading = readChoice(slot, found, from, asAnswer);
    if (reading !== null) readings.set(slot.name, reading);
  }
  return Object.fromEntries(readings);
}
