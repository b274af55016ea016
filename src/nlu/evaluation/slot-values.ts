import type { SlotValue, Understanding } from '../../vocabulary';
import { commonName } from '../entities/region-names';
import { bestGuess } from './best-guess';

/**
 * Slot values by name: of the best guess, then of a second question where the first has none of that name. Where neither
 * has any, of all that is in play: a correction tells the values of what was asked before.
 */
export function slotValues(understanding: Understanding): Record<string, SlotValue> {
  const own = [...understanding.also].reverse().concat(bestGuess(understanding));
  const values = valuesOf(own, understanding);
  const isCorrection = understanding.signals.correction && Object.keys(values).length === 0;
  return isCorrection ? valuesOf(Object.keys(understanding.slots), understanding) : values;
}

function valuesOf(intents: readonly string[], { slots }: Understanding): Record<string, SlotValue> {
  const readings = intents.flatMap((intent) => Object.entries(slots[intent] ?? {}));
  const said = (value: SlotValue): SlotValue => (typeof value === 'string' ? commonName(value) : value);
  return Object.fromEntries(readings.map(([name, { value }]) => [name, said(value)]));
}
