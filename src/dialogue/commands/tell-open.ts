import type { SlotValues } from '../../vocabulary';
import { type Draft, innermost, withInnermost } from '../draft';
import { fillFrame } from '../frame';

/** An answer that came along with another question goes into the form it answers. */
export function tellOpen(draft: Draft, told: SlotValues): Draft {
  const frame = innermost(draft.state);
  return frame && Object.keys(told).length > 0 ? withInnermost(draft, fillFrame(frame, told)) : draft;
}
