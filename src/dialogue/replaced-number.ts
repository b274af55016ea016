import type { SlotValues } from '../vocabulary';
import type { Hearing } from './listener';

/** A number without a unit: it does not say what it counts. */
const BARE = /^[\d.零一二两三四五六七八九十百千万半]+$/;
/** A mistyped number is near the right one: 46 for 45, not for 3000. */
const NEAR = 3;

/** 不对,45, while something else is asked: the number that is taken back, by what stands nearest to it in the form. */
export function replacedNumber({ frame, understanding: { signals, answer } }: Hearing): SlotValues | null {
  const asked = frame?.asking?.slot;
  if (!frame || asked === undefined || asked in frame.slots || !signals.correction) return null;
  if (answer?.kind !== 'value' || typeof answer.reading.value !== 'number' || !BARE.test(answer.reading.text))
    return null;
  const { value: meant } = answer.reading;
  const far = (value: number): number => Math.max(value / meant, meant / value);
  const [nearest] = Object.entries(frame.slots)
    .filter((told): told is [string, number] => typeof told[1] === 'number' && far(told[1]) <= NEAR)
    .sort(([, a], [, b]) => far(a) - far(b));
  return nearest ? { [nearest[0]]: meant } : null;
}

/** 不是48,49, however long ago 48 was told: the number in the place of the one that has just that value. */
export function swappedNumber({ frame, state, understanding: { signals } }: Hearing): SlotValues | null {
  const { replaces } = signals;
  const about = frame ?? state.answered?.frame;
  if (!about || !replaces) return null;
  const [slot, more] = Object.entries(about.slots).filter(([, value]) => value === replaces.denied);
  return slot && !more ? { [slot[0]]: replaces.meant } : null;
}
