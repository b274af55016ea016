import type { Reply } from '../../vocabulary';
import { askAgain, type World } from '../advance';
import type { Command } from '../command';
import { type Draft, focusOn, say, sayMessage } from '../draft';
import { queryMessage } from '../query-message';

/** What is said of the last answer: where it is from, or the answer itself in short; then the open question, if any. */
export function query(world: World, draft: Draft, { name, about }: Command & { kind: 'query' }): Draft {
  const { answered } = draft.state;
  const said = say(sayMessage(draft, queryMessage(name), { about }), ...after(world, draft, name));
  return askAgain(world, answered ? focusOn(said, 'answered', answered.frame) : said);
}

function after({ model }: World, { state: { answered, frames, turns } }: Draft, name: string): readonly Reply[] {
  if (!answered || (frames.length > 0 && answered.turn !== turns)) return [];
  const { then } = model.queries.get(name) ?? {};
  if (then === 'sources') return answered.receipt ? [{ kind: 'sources', receipt: answered.receipt }] : [];
  if (then !== 'brief') return [];
  return answered.replies.map((reply) => (reply.kind === 'answer' ? { ...reply, form: 'brief' as const } : reply));
}
