import type { Frame } from '../../vocabulary';
import type { World } from '../advance';
import { type Draft, focusOn, innermost, say, sayMessage } from '../draft';
import type { FlowSlot } from '../model';
import { ask } from '../speak';
import { giveUpSlot } from './not-told';

export function repeat(world: World, draft: Draft, form: 'full' | 'brief'): Draft {
  const frame = innermost(draft.state);
  const slot =
    frame?.asking && world.model.flows.get(frame.intent)?.slots.find(({ name }) => name === frame.asking?.slot);
  if (frame?.asking && slot) return askOtherwise(world, draft, frame, slot);
  const { answered } = draft.state;
  if (!answered || answered.replies.length === 0) return sayMessage(draft, 'nothing_to_repeat');
  const replies = answered.replies.map((reply) => (reply.kind === 'answer' ? { ...reply, form } : reply));
  return focusOn(say(draft, ...replies), 'answered', answered.frame);
}

/** Questions of a form are repeated in other words, then once more; whoever still asks is answered by cases. */
const MOST_REPEATS = 3;

function askOtherwise(world: World, draft: Draft, frame: Frame, slot: FlowSlot): Draft {
  const attempt = (frame.asking?.attempt ?? 0) + 1;
  if (attempt > MOST_REPEATS) return giveUpSlot(world, draft, frame, slot.name);
  return ask(draft, { ...frame, asking: { slot: slot.name, attempt } }, slot);
}
