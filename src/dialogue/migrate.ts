import type { ConversationState, Frame, SlotValue, SlotValues } from '../vocabulary';
import type { DialogueModel, Flow, FlowSlot } from './model';

/**
 * A conversation begun under other content, moved to the content in force: answers that are still valid carry over,
 * also those of a slot that got another name (`was`); only new and invalidated slots are asked.
 */
export function migrate(model: DialogueModel, state: ConversationState): ConversationState {
  const { answered, meant, earlier, ...rest } = state;
  const last = answered && migrateFrame(model, answered.frame)[0];
  const options = meant?.flatMap((one) => migrateFrame(model, one.frame).map((frame) => ({ ...one, frame })));
  return {
    ...rest,
    content: model.fingerprint,
    frames: state.frames.flatMap((frame) => migrateFrame(model, frame)),
    shared: migrateShared(model, state.shared),
    waiting: state.waiting.flatMap((frame) => migrateFrame(model, frame)),
    ...(earlier ? { earlier: earlier.flatMap((frame) => migrateFrame(model, frame)) } : {}),
    ...(options ? { meant: options } : {}),
    ...(answered && last ? { answered: { ...answered, frame: last } } : {}),
  };
}

/** Nothing is left of a question whose intent is gone. */
function migrateFrame<F extends Frame>(model: DialogueModel, frame: F): readonly F[] {
  const flow = model.flows.get(frame.intent);
  if (!flow) return [];
  const { asking, ...rest } = frame;
  const slots = validValues(flow.slots, frame.slots);
  const asked = asking && flow.slots.find((slot) => namesOf(slot).includes(asking.slot));
  const isOpen = asking && asked && !(asked.name in slots);
  return [
    {
      ...(rest as F),
      slots,
      unknown: flow.slots.filter((slot) => namesOf(slot).some((name) => frame.unknown.includes(name))).map(nameOf),
      ...(isOpen ? { asking: { ...asking, slot: asked.name } } : {}),
    },
  ];
}

function migrateShared({ flows }: DialogueModel, shared: SlotValues): SlotValues {
  const kept = [...flows.values()].flatMap((flow: Flow) => flow.slots.filter(({ keep }) => keep));
  return validValues(kept, shared);
}

function validValues(slots: readonly FlowSlot[], values: SlotValues): SlotValues {
  const valid = slots.flatMap((slot) => {
    const name = namesOf(slot).find((one) => one in values);
    const value = name === undefined ? undefined : values[name];
    return value !== undefined && isValid(slot, value) ? [[slot.name, value] as const] : [];
  });
  return Object.fromEntries(valid);
}

const nameOf = ({ name }: FlowSlot): string => name;

/** The present name first. */
const namesOf = ({ name, was }: FlowSlot): readonly string[] => [name, ...was];

function isValid({ holds, options, min = -Infinity, max = Infinity }: FlowSlot, value: SlotValue): boolean {
  if (options.length > 0) return options.some((option) => option.value === value);
  if (holds === 'number') return typeof value === 'number' && value >= min && value <= max;
  return holds === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
}
