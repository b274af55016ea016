import type { SlotValues } from '../../vocabulary';
import { advance, type World } from '../advance';
import { type Draft, innermost, withState } from '../draft';
import { missingSlot } from '../frame';
import { withDistances } from '../with-distances';

/** 没重复交过,那怎么转到新单位: what was told beside the new question was all the open form lacked, so it is answered first. */
export function settleOpen(world: World, draft: Draft, told: SlotValues): Draft {
  const frame = innermost(draft.state);
  const flow = frame && world.model.flows.get(frame.intent);
  if (!frame || !flow || Object.keys(told).length === 0) return draft;
  if (missingSlot(flow, withDistances(flow, frame), world.days)) return draft;
  const { frames, waiting } = draft.state;
  const settled = advance(world, withState(draft, { frames: [frame], waiting: [] }));
  // It led to another question that lacks something: that one is gone on with later.
  if (innermost(settled.state)) return draft;
  return withState(settled, { frames: frames.slice(0, -1), waiting });
}
