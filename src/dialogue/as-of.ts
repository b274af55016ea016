import { dayAskedAbout } from '../policy/period';
import type { DialogueEvent, Frame, IsoDate, SlotValues } from '../vocabulary';
import type { Flow } from './model';

/** The days an event knows of. */
export type Days = Pick<DialogueEvent, 'asOf' | 'today' | 'asOfStated'>;

/** The day whose rules answer a question: the client's, where it states one; else the one the person asks about; else today. */
export function asOfOf({ asOf, today, asOfStated }: Days, flow: Flow, frame: Frame): IsoDate {
  if (asOfStated || asOf !== today) return asOf;
  const dated = flow.slots.find((slot) => slot.asOf && slot.name in frame.slots);
  const said = dated && frame.slots[dated.name];
  return typeof said === 'string' ? dayAskedAbout(said, today) : asOf;
}

/** Whether nothing changes but the day: the same question is then asked again, for another day. */
export const changesOnlyTheDay = (flow: Flow | undefined, slots: SlotValues): boolean => {
  const names = Object.keys(slots);
  return names.length > 0 && names.every((name) => flow?.slots.some((slot) => slot.asOf && slot.name === name));
};
