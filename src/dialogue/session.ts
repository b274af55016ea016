import type { ConversationState, DialogueEvent } from '../vocabulary';
import { migrate } from './migrate';
import type { DialogueModel } from './model';

const newState = (model: DialogueModel, now: number): ConversationState => ({
  format: 1,
  content: model.fingerprint,
  frames: [],
  shared: {},
  offered: [],
  waiting: [],
  failures: 0,
  handedOver: false,
  turns: 0,
  lastAt: now,
});

/** The state a message meets: a new one, one that ran out, or the stored one moved to the content in force. */
export function resume(
  model: DialogueModel,
  state: ConversationState | null,
  event: Pick<DialogueEvent, 'receivedAt'>,
): ConversationState {
  if (!state) return newState(model, event.receivedAt);
  if (isExpired(model, state, event))
    return { ...newState(model, event.receivedAt), turns: state.turns, handedOver: state.handedOver };
  return inForce(model, state);
}

/** The state as the content in force understands it. */
export const inForce = (model: DialogueModel, state: ConversationState): ConversationState =>
  state.content === model.fingerprint ? state : migrate(model, state);

export const isExpired = (
  model: DialogueModel,
  state: ConversationState,
  { receivedAt }: Pick<DialogueEvent, 'receivedAt'>,
): boolean => receivedAt - state.lastAt > model.sessionMs;
