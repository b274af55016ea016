import type { SlotValues } from '../../vocabulary';
import { advance, type World } from '../advance';
import { changesOnlyTheDay } from '../as-of';
import { type Draft, innermost, sayMessage, withInnermost, withState } from '../draft';
import { correctFrame } from '../frame';
import { asksBack, pointsAgain } from '../points-again';
import { sayCorrected } from './say-corrected';

export function correct(world: World, draft: Draft, slots: SlotValues, of: 'frame' | 'answer'): Draft {
  const frame = of === 'frame' ? innermost(draft.state) : draft.state.answered?.frame;
  const flow = frame && world.model.flows.get(frame.intent);
  if (!frame || !flow) return sayMessage(draft, 'nothing_to_correct');
  const told = sayCorrected(world, withState(draft, { failures: 0 }), frame, slots);
  const corrected = correctFrame(flow, frame, slots, world.days);
  if (of === 'frame') return advance(world, withInnermost(told, corrected));
  const isAsked = changesOnlyTheDay(flow, slots) ? draft.state.answered?.points : [];
  const again = asksBack(flow, corrected.slots) ? pointsAgain(flow, draft.state, corrected.slots) : isAsked;
  return advance(world, withState(told, { frames: [...draft.state.frames, corrected] }), again);
}
