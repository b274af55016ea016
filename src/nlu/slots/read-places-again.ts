import type { SlotReading } from '../../vocabulary';
import type { CompiledModel } from '../understanding/compile-model';
import type { Scan } from '../understanding/scan';
import { isDenied } from './negation';
import { readSlots } from './read-slots';
import { NO_SLOTS } from './slot-groups';

/** What a correction is read with: the message, the one before it, and how to read one more. */
export interface Again {
  readonly intent: string;
  readonly found: Scan;
  readonly previousText: string | undefined;
  readonly scan: (text: string) => Scan;
}

/** 从苏州转到杭州 · 不是杭州,是宁波: what the places of the message before say with the right one in place of the wrong one. */
export function readPlacesAgain(
  { intent, found, previousText, scan }: Again,
  compiled: CompiledModel,
): Record<string, SlotReading> {
  if (found.regions.length !== 2 || previousText === undefined) return {};
  const denied = found.regions.find((region) => isDenied(found.text, region));
  const meant = found.regions.find((region) => region !== denied);
  if (denied === undefined || meant === undefined) return {};
  const wrong = found.text.slice(denied.start, denied.end);
  if (!previousText.includes(wrong)) return {};
  const { start, end } = meant;
  const right = found.text.slice(start, end);
  const { regions, choices } = compiled.slots.get(intent) ?? NO_SLOTS;
  const ofPlaces = [...regions, ...choices.filter(({ values }) => values.some(({ places }) => places !== undefined))];
  const again = readSlots(intent, scan(previousText.replace(wrong, right)), compiled);
  return Object.fromEntries(
    ofPlaces.flatMap(({ name }) => {
      const reading = again[name];
      return reading === undefined ? [] : [[name, { value: reading.value, text: right, start, end }] as const];
    }),
  );
}
