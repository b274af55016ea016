import { advance, type World } from '../advance';
import { type Draft, innermost, withInnermost } from '../draft';
import { missingSlot, withoutQuestion } from '../frame';

/** More slots than any form asks for. */
const MOST_ASKED = 20;

/** Asks no more: the answer comes by cases of what is not known. */
export function press(world: World, draft: Draft): Draft {
  const frame = innermost(draft.state);
  const flow = frame && world.model.flows.get(frame.intent);
  if (!frame || !flow) return draft;
  let open = withoutQuestion(frame);
  for (let i = 0; i < MOST_ASKED; i += 1) {
    const missing = missingSlot(flow, open, world.days);
    if (!missing) break;
    open = { ...open, unknown: [...open.unknown, missing.name] };
  }
  return advance(world, withInnermost(draft, open));
}
