import type { Frame, SlotValue } from '../vocabulary';
import type { Flow, FlowSlot } from './model';

const DAY_MS = 86_400_000;

/** 本该三月一日交,三月底才交: the days between two days that were told follow from them. What was told itself stays as told. */
export function withDistances({ slots }: Flow, frame: Frame): Frame {
  const found = slots.flatMap((slot) => {
    const days = slot.name in frame.slots ? undefined : distanceOf(slot, frame);
    return days === undefined ? [] : [[slot.name, days] as const];
  });
  return found.length === 0 ? frame : { ...frame, slots: { ...frame.slots, ...Object.fromEntries(found) } };
}

function distanceOf({ between, min = 0, max = Infinity }: FlowSlot, { slots }: Frame): number | undefined {
  if (between === undefined) return undefined;
  const [from, to] = between.map((name) => dayOf(slots[name]));
  if (from === undefined || to === undefined) return undefined;
  const days = to - from;
  return days >= min && days <= max ? days : undefined;
}

function dayOf(value: SlotValue | undefined): number | undefined {
  const day = typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) / DAY_MS : Number.NaN;
  return Number.isNaN(day) ? undefined : day;
}
