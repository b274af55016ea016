import type { SlotReading, SlotValue, Understanding } from '../../vocabulary';
import { commonName } from '../entities/region-names';
import { bestGuess } from './best-guess';

/** 武汉灵活就业一个月交多少 cannot be answered, and tells place and insurance all the same: those of the likeliest matter of ours. */
function matterOf({ candidates }: Understanding, guess: string): readonly string[] {
  if (!guess.startsWith('oos.')) return [];
  const ours = candidates.find(({ intent }) => !intent.startsWith('oos.'));
  return ours === undefined ? [] : [ours.intent];
}

/**
 * Slot values by name: of the best guess, then of a second question where the first has none of that name. Where neither
 * has any, of all that is in play: a correction tells the values of what was asked before.
 */
export function slotValues(understanding: Understanding): Record<string, SlotValue> {
  const guess = bestGuess(understanding);
  const own = [...matterOf(understanding, guess), ...[...understanding.also].reverse(), guess];
  const values = valuesOf(own, understanding);
  const isCorrection = understanding.signals.correction && Object.keys(values).length === 0;
  return isCorrection ? valuesOf(Object.keys(understanding.slots), understanding) : values;
}

/** 超过三个月 and 三个多月 are reckoned with as three and a half, and said as three. */
const HALF = /[半.点]/;

/** 两个多月 are reckoned with as 75 days, and said as sixty. */
const MONTHS_AND_MORE = /多个?月/;
const HALF_A_MONTH = 15;
const MONTH = 30;

/** A value as people say it. */
function said({ value, text }: SlotReading): SlotValue {
  if (typeof value === 'string') return commonName(value);
  if (typeof value === 'number' && MONTHS_AND_MORE.test(text) && value % MONTH === HALF_A_MONTH)
    return value - HALF_A_MONTH;
  return typeof value === 'number' && value % 1 === 0.5 && !HALF.test(text) ? Math.floor(value) : value;
}

function valuesOf(intents: readonly string[], { slots }: Understanding): Record<string, SlotValue> {
  const readings = intents.flatMap((intent) => Object.entries(slots[intent] ?? {}));
  return Object.fromEntries(readings.map(([name, reading]) => [name, said(reading)]));
}
