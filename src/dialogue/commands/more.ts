import { askAgain, type World } from '../advance';
import { MORE_ID } from '../choice';
import { type Draft, innermost, offer, say } from '../draft';

/** What did not fit, with the taps that went with it; with a form open, its question again. */
export function more(world: World, draft: Draft): Draft {
  const { rest } = draft.state;
  if (rest === undefined && innermost(draft.state)?.asking) return askAgain(world, draft);
  if (rest === undefined) return say(draft, { kind: 'remark', intent: 'more', reply: 'nothing', values: {} });
  const said = say(draft, { kind: 'rest', text: rest });
  const taps = (draft.state.offered[0] ?? []).filter(({ id }) => id !== MORE_ID);
  return innermost(draft.state)?.asking ? askAgain(world, said) : offer(said, taps);
}
