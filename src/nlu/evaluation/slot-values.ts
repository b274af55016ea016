import type { SlotValue, Understanding } from '../../vocabulary';
import { bestGuess } from './best-guess';

/**
 * Slot values by name: of the best guess, then of a second question where the first has none of that name. A correction
 * has no slots of its own: it tells those of what was asked before.
 */
export function slotValues(understanding: Understanding): Record<string, SlotValue> {
  const best = bestGuess(understanding);
  const own = [...understanding.also].reverse().concat(best);
  const intents = understanding.slots[best] === undefined ? [...Object.keys(understanding.slots), ...own] : own;
  const readings = intents.flatMap((intent) => Object.entries(understanding.slots[intent] ?? {}));
  return Object.fromEntries(readings.map(([name, { value }]) => [name, value]));
}
