import type { ConversationState, Reply } from '../vocabulary';
import type { Command } from './command';
import type { Draft } from './draft';

/** What decides how an answer reads. */
function contentOf(reply: Reply): readonly unknown[] | null {
  if (reply.kind === 'answer') return [reply.intent, reply.reply, reply.slots, reply.asOf];
  return reply.kind === 'conditional' ? [reply.intent, reply.branches, reply.slots, reply.asOf] : null;
}

const contentsOf = (replies: readonly Reply[]): string =>
  JSON.stringify(replies.map(contentOf).filter((content) => content !== null));

/** A further question answered with the very answer that was given just now: says that this is all there is. */
export function markSameAgain(met: ConversationState, command: Command, draft: Draft): Draft {
  const { answered, turns } = met;
  if (command.kind !== 'start' || command.foreword || answered?.turn !== turns) return draft;
  const first = draft.replies.findIndex((reply) => contentOf(reply) !== null);
  if (first < 0 || contentsOf(draft.replies) !== contentsOf(answered.replies)) return draft;
  const again = { kind: 'message', key: 'same_again', values: {} } as const;
  return { ...draft, replies: [...draft.replies.slice(0, first), again, ...draft.replies.slice(first)] };
}
