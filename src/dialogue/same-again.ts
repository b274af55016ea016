import type { ConversationState, Reply } from '../vocabulary';
import type { Command } from './command';
import type { Draft } from './draft';

/** What decides how an answer reads, but for the place. */
function contentOf(reply: Reply): readonly unknown[] | null {
  if (reply.kind !== 'answer' && reply.kind !== 'conditional') return null;
  const { region: _, ...slots } = reply.slots;
  return reply.kind === 'answer'
    ? [reply.intent, reply.reply, slots, reply.asOf]
    : [reply.intent, reply.branches, slots, reply.asOf];
}

const contentsOf = (replies: readonly Reply[]): string =>
  JSON.stringify(replies.map(contentOf).filter((content) => content !== null));

/** Says before the answer that it is all there is, or all there is for that place too. */
function foreword(met: ConversationState, { replies }: Draft): Reply {
  const last = replies.findLast((reply) => reply.kind === 'answer' || reply.kind === 'conditional');
  const region = last?.slots.region;
  if (typeof region !== 'string' || region === met.answered?.frame.slots.region || last === undefined)
    return { kind: 'message', key: 'same_again', values: {} };
  return { kind: 'message', key: 'no_data_for_region', values: { region, about: last.intent } };
}

/**
 * A further question answered with the very answer that was given just now: that is all there is. `met` is null where that
 * was told out of other content, whose figures may differ.
 */
export function markSameAgain(met: ConversationState | null, command: Command, draft: Draft): Draft {
  const answered = met?.answered;
  if (!answered || answered.turn !== met.turns || command.kind !== 'start' || command.foreword) return draft;
  const first = draft.replies.findIndex((reply) => contentOf(reply) !== null);
  if (first < 0 || contentsOf(draft.replies) !== contentsOf(answered.replies)) return draft;
  return {
    ...draft,
    replies: [...draft.replies.slice(0, first), foreword(met, draft), ...draft.replies.slice(first)],
  };
}
