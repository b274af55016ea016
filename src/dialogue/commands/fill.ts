import type { Frame, SlotValues } from '../../vocabulary';
import { advance, type World } from '../advance';
import type { Command } from '../command';
import { type Draft, innermost, sayMessage, withState } from '../draft';
import { fillFrame, supplyFrame } from '../frame';
import { knownValues } from '../known-values';
import { mishear } from '../mishear';
import { sayCorrected } from './say-corrected';

export function fill(world: World, draft: Draft, { slots, points, answered = {} }: Command & { kind: 'fill' }): Draft {
  const frame = innermost(draft.state);
  if (!frame) return mishear(world, draft);
  const told = tellBack(world, draft, frame, slots);
  const others = draft.state.frames.slice(0, -1).map((one) => supplyFrame(world.model, one, answered));
  const frames = [...others, fillFrame(frame, slots)];
  return advance(world, withState(told, { frames, failures: 0 }), points);
}

/** Values that change are told back; so are those that were not asked for, before the question is put again. */
function tellBack(world: World, draft: Draft, frame: Frame, slots: SlotValues): Draft {
  const changed = Object.entries(slots).filter(([name, value]) => name in frame.slots && frame.slots[name] !== value);
  const told = sayCorrected(world, draft, frame, Object.fromEntries(changed));
  const added = Object.entries(slots).filter(([name]) => !(name in frame.slots));
  const isAside = frame.asking !== undefined && !(frame.asking.slot in slots) && added.length > 0;
  return isAside ? sayMessage(told, 'noted', knownValues(frame.intent, Object.fromEntries(added))) : told;
}
