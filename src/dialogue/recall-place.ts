import type { Choice, ConversationState, DialogueEvent, Reply, SlotValue } from '../vocabulary';
import { readChoice } from './choice';
import { findOffered } from './offered';

interface Spoken {
  readonly replies: readonly Reply[];
  readonly state: ConversationState;
}

/**
 * Marks the answers whose place was not said in this message but is remembered from before, so that the person is told
 * it. An answer said again keeps the mark it had.
 */
export function recallPlace(
  { replies, state }: Spoken,
  met: ConversationState,
  event: DialogueEvent,
  command: string,
): Spoken {
  if (command === 'repeat')
    return { replies: replies.map((one) => mark(one, state.answered?.recalled ?? false)), state };
  const marked = replies.map((one) => mark(one, isRemembered(one, met, event)));
  const isRecalled = marked.some((one) => isDecided(one) && one.recalled);
  const { answered } = state;
  return {
    replies: marked,
    state: answered && isRecalled ? { ...state, answered: { ...answered, recalled: true } } : state,
  };
}

type Decided = Reply & { readonly kind: 'answer' | 'conditional' };

const isDecided = (reply: Reply): reply is Decided => reply.kind === 'answer' || reply.kind === 'conditional';

const mark = (reply: Reply, recalled: boolean): Reply =>
  recalled && isDecided(reply) && reply.slots.region !== undefined ? { ...reply, recalled } : reply;

function isRemembered(reply: Reply, met: ConversationState, { input }: DialogueEvent): boolean {
  const place = isDecided(reply) ? reply.slots.region : undefined;
  if (!isDecided(reply) || place === undefined || !wasTold(met, place)) return false;
  const picked = pickedBy(met, input);
  if (picked && names(picked, place)) return false;
  if (input.kind !== 'utterance') return true;
  const { slots, entities } = input.understanding;
  const isRead = slots[reply.intent]?.region?.value === place;
  return !isRead && !entities.some(({ entity, value }) => entity === 'region' && value === place);
}

/** A place that comes with a choice picked by its number was not told before. */
const wasTold = ({ shared, frames, waiting, answered, meant = [] }: ConversationState, place: SlotValue): boolean =>
  [
    shared,
    ...[...frames, ...waiting, ...meant.map(({ frame }) => frame)].map(({ slots }) => slots),
    answered?.frame.slots,
  ].some((slots) => Object.values(slots ?? {}).includes(place));

/** A choice is the same choice tapped, typed out or picked by its number. */
function pickedBy(met: ConversationState, input: DialogueEvent['input']): Choice | undefined {
  if (input.kind === 'choice') return { id: input.choiceId, label: input.label ?? '' };
  return input.kind === 'utterance' ? findOffered(met, input.understanding)?.choice : undefined;
}

/** 嘉兴住院报销 on a button says 嘉兴市; so does a button that fills it in. */
function names({ id, label }: Choice, place: SlotValue): boolean {
  if (label.includes(String(place).replace(/[省市区县]$/, ''))) return true;
  const target = readChoice(id);
  if (target?.kind === 'go') return target.set.region === place;
  return target?.kind === 'slot' && target.value === place;
}
