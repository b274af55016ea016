import type { World } from '../advance';
import type { Command } from '../command';
import { type Draft, innermost, sayMessage } from '../draft';
import { giveUpSlot } from '../give-up-slot';
import { ask } from '../speak';

/** 不知道 is helped by other words once; 不想说 is respected at once. */
export function notTold(world: World, draft: Draft, { slot: name, refused }: Command & { kind: 'not-told' }): Draft {
  const frame = innermost(draft.state);
  if (!frame) return draft;
  const slot = world.model.flows.get(frame.intent)?.slots.find((one) => one.name === name);
  if (slot && !refused && frame.asking?.attempt === 1 && frame.asking.slot === name)
    return ask(draft, { ...frame, asking: { slot: name, attempt: 2 } }, slot);
  return giveUpSlot(world, refused ? sayMessage(draft, 'refused_slot') : draft, frame, name);
}
