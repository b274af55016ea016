import type { Frame, Reply } from '../../vocabulary';
import { askAgain, type World } from '../advance';
import { type Draft, focusOn, innermost, say, sayMessage, withState } from '../draft';
import { giveUpSlot } from '../give-up-slot';
import type { FlowSlot } from '../model';
import { ask } from '../speak';
import { clarify } from './clarify';

/** In other words: the open question, or the last answer; the shorter form of the answer the question stood under. */
export function repeat(world: World, draft: Draft, form: 'full' | 'brief'): Draft {
  const frame = innermost(draft.state);
  const slot =
    frame?.asking && world.model.flows.get(frame.intent)?.slots.find(({ name }) => name === frame.asking?.slot);
  const { answered, turns } = draft.state;
  const isLong = form === 'brief' && answered?.turn === turns;
  if (frame?.asking && slot && !isLong) return askOtherwise(world, draft, frame, slot);
  if (!answered || answered.replies.length === 0) return repeatChoice(world, draft);
  if (form === 'brief' && answered.replies.every(isBrief)) return askAgain(world, sayMessage(draft, 'no_shorter'));
  const replies = answered.replies.map((reply) => (reply.kind === 'answer' ? { ...reply, form } : reply));
  const said = withState(draft, { answered: { ...answered, replies } });
  const told = focusOn(say(said, ...replies), 'answered', answered.frame);
  return frame?.asking ? askAgain(world, told) : told;
}

/** It was put in fewer words already, and those were not understood either. */
const isBrief = (reply: Reply): boolean => reply.kind === 'answer' && reply.form === 'brief';

/** Nothing was answered yet, but a choice may be open. */
const repeatChoice = (world: World, draft: Draft): Draft =>
  draft.state.meant ? clarify(world, draft, draft.state.meant) : sayMessage(draft, 'nothing_to_repeat');

/** Questions of a form are repeated once, in other words; whoever still asks is answered by cases. */
const MOST_REPEATS = 2;

function askOtherwise(world: World, draft: Draft, frame: Frame, slot: FlowSlot): Draft {
  const attempt = (frame.asking?.attempt ?? 0) + 1;
  if (attempt > MOST_REPEATS) return giveUpSlot(world, draft, frame, slot.name);
  return ask(draft, { ...frame, asking: { slot: slot.name, attempt } }, slot);
}
