import type { SlotValue } from '../../vocabulary';
import { acceptedBy, readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** Longer messages tell a story of their own. */
const LONGEST = 20;

/** 职工的，我离职了, while something else is asked: told, if not what was asked for. It is noted, and the question put again as it was. */
export const hearToldBeside: Listener = (hearing) => {
  const { frame, understanding } = hearing;
  const { asks, answer, text } = understanding;
  if (!frame?.asking || answer !== null || asks !== false || text.length > LONGEST) return null;
  const slots = keptValues(hearing);
  return Object.keys(slots).length === 0 ? null : { kind: 'note', slots, text, meant: [] };
};

/** Values that any topic may know, of whatever the message may be about. */
function keptValues({ model, understanding }: Hearing): Readonly<Record<string, SlotValue>> {
  const told = Object.keys(understanding.slots).flatMap((intent) => {
    const flow = model.flows.get(intent);
    const kept = new Set(flow?.slots.filter(({ keep }) => keep).map(({ name }) => name));
    return Object.entries(acceptedBy(flow, readSlots(understanding, intent))).filter(([name]) => kept.has(name));
  });
  return Object.fromEntries(told);
}
