import type { ConversationState, DialogueEvent, Frame, SlotValues } from '../vocabulary';
import type { DialogueModel, Flow } from './model';

export const newState = (model: DialogueModel, now: number): ConversationState => ({
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
export function resume(model: DialogueModel, state: ConversationState | null, event: DialogueEvent): ConversationState {
  if (!state) return newState(model, event.receivedAt);
  if (isExpired(model, state, event))
    return { ...newState(model, event.receivedAt), turns: state.turns, handedOver: state.handedOver };
  return state.content === model.fingerprint ? state : migrate(model, state);
}

export const isExpired = (
  model: DialogueModel,
  state: ConversationState,
  { receivedAt }: Pick<DialogueEvent, 'receivedAt'>,
): boolean => receivedAt - state.lastAt > model.sessionMs;

/** Running forms survive a content change: what is still valid carries over, the rest is asked again. */
function migrate(model: DialogueModel, state: ConversationState): ConversationState {
  const { answered, ...rest } = state;
  const frames = state.frames.flatMap((frame) => migrateFrame(model, frame));
  const last = answered && migrateFrame(model, answered.frame)[0];
  return {
    ...rest,
    content: model.fingerprint,
    frames,
    waiting: state.waiting.flatMap((frame) => migrateFrame(model, frame)),
    ...(answered && last ? { answered: { ...answered, frame: last } } : {}),
  };
}

function migrateFrame(model: DialogueModel, frame: Frame): readonly Frame[] {
  const flow = model.flows.get(frame.intent);
  if (!flow) return [];
  const { asking, ...rest } = frame;
  const stillAsks = asking && flow.slots.some(({ name }) => name === asking.slot);
  return [
    {
      ...rest,
      slots: validSlots(flow, frame.slots),
      unknown: frame.unknown.filter((name) => flow.slots.some((slot) => slot.name === name)),
      ...(stillAsks ? { asking } : {}),
    },
  ];
}

function validSlots(flow: Flow, slots: SlotValues): SlotValues {
  return Object.fromEntries(
    Object.entries(slots).filter(([name, value]) => {
      const slot = flow.slots.find((one) => one.name === name);
      return slot && (slot.options.length === 0 || slot.options.some((option) => option.value === value));
    }),
  );
}
