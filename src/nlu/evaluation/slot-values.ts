import type { SlotValue, Understanding } from '../../vocabulary';
import { bestGuess } from './best-guess';

/** Slot values by name: of the best guess, then of a second question where the first has none of that name. */
export function slotValues(understanding: Understanding): Record<string, SlotValue> {
  const intents = [...understanding.also].reverse().concat(bestGuess(understanding));
  const readings = intents.flatMap((intent) => Object.entries(understanding.slots[intent] ?? {}));
  return Object.fromEntries(readings.map(([name, { value }]) => [name, value]));
}
