import type { SlotReading, SlotValue, Understanding } from '../../vocabulary';
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

/** 超过三个月 and 三个多月 are reckoned with as three and a half, and said as three. */
const HALF = /[半.点]/;

/** A value as people say it. */
function said({ value, text }: SlotReading): SlotValue {
  if (typeof value === 'string') return commonName(value);
  return typeof value === 'number' && value % 1 === 0.5 && !HALF.test(text) ? Math.floor(value) : value;
}

function valuesOf(intents: readonly string[], { slots }: Understanding): Record<string, SlotValue> {
  const readings = intents.flatMap((intent) => Object.entries(slots[intent] ?? {}));
  return Object.fromEntries(readings.map(([name, reading]) => [name, said(reading)]));
}
