import { askAgain, type World } from '../advance';
import { type Draft, focusOn, say, sayMessage } from '../draft';

export function source(world: World, draft: Draft): Draft {
  const { answered } = draft.state;
  if (!answered?.receipt) return askAgain(world, sayMessage(draft, 'nothing_to_source'));
  const said = focusOn(say(draft, { kind: 'sources', receipt: answered.receipt }), 'answered', answered.frame);
  return askAgain(world, said);
}
