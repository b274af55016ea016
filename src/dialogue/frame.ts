import { holdsAll } from '../policy/condition';
import type {
  ConversationState,
  Frame,
  IsoDate,
  Meant,
  SlotReading,
  SlotValue,
  SlotValues,
  Understanding,
} from '../vocabulary';
import { asOfOf, type Days } from './as-of';
import type { DialogueModel, Flow, FlowSlot } from './model';

/** Slot values a message names for an intent. */
export const readSlots = (understanding: Understanding, intent: string): SlotValues =>
  valuesOf(understanding.slots[intent] ?? {});

export const valuesOf = (readings: Readonly<Record<string, SlotReading>>): SlotValues =>
  Object.fromEntries(Object.entries(readings).map(([name, { value }]) => [name, value]));

/** A meaning on offer, with what the message says of it. */
export const withValues = ({ frame, points }: Meant, understanding: Understanding): Meant => ({
  points,
  frame: { ...frame, slots: { ...frame.slots, ...readSlots(understanding, frame.intent) } },
});

/** A frame for a new question: what earlier topics and open questions know already, overridden by what is said now. */
export function openFrame(model: DialogueModel, state: ConversationState, intent: string, said: SlotValues): Frame {
  const flow = model.flows.get(intent);
  const known: SlotValues = Object.assign({}, state.shared, ...state.frames.map(({ slots }) => slots));
  const kept = (flow?.slots ?? [])
    .filter(({ keep, name }) => keep && name in known)
    .map(({ name }) => [name, known[name]]);
  return { intent, slots: { ...(Object.fromEntries(kept) as SlotValues), ...said }, unknown: [] };
}

/** The values of a frame that another flow has slots for; a slot of the same name may have other options. */
export const acceptedBy = (flow: Flow | undefined, slots: SlotValues): SlotValues =>
  Object.fromEntries(
    Object.entries(slots).filter(([name, value]) =>
      flow?.slots.some((slot) => slot.name === name && isOptionOf(slot, value)),
    ),
  );

const isOptionOf = ({ options }: FlowSlot, value: SlotValue): boolean =>
  options.length === 0 || options.some((option) => option.value === value);

/** A frame with what it lacks of values that survive a change of topic. */
export function supplyFrame({ flows }: DialogueModel, frame: Frame, values: SlotValues): Frame {
  const lacking = (flows.get(frame.intent)?.slots ?? []).filter(
    ({ name, keep }) => keep && name in values && !(name in frame.slots) && !frame.unknown.includes(name),
  );
  const supplied = lacking.map(({ name }) => [name, values[name]]);
  return { ...frame, slots: { ...frame.slots, ...(Object.fromEntries(supplied) as SlotValues) } };
}

/** A form that waits for no answer. */
export const withoutQuestion = ({ asking: _, ...frame }: Frame): Frame => frame;

/** Puts values into a frame; a slot once unknown that is told after all is known. */
export const fillFrame = (frame: Frame, slots: SlotValues): Frame => {
  const { asking, guessed, ...rest } = frame;
  const isAnswered = asking !== undefined && asking.slot in slots;
  return {
    ...rest,
    ...(guessed && !isAnswered ? { guessed } : {}),
    slots: { ...frame.slots, ...slots },
    unknown: frame.unknown.filter((name) => !(name in slots)),
    ...(asking && !isAnswered ? { asking } : {}),
    ...(isAnswered ? { asked: [...new Set([...(frame.asked ?? []), asking.slot])] } : {}),
  };
};

/** Corrects values: what was asked for afterwards is kept as far as it would still be asked, told unasked or before always. */
export function correctFrame(flow: Flow, frame: Frame, slots: SlotValues, days?: Days): Frame {
  const changed = fillFrame(frame, slots);
  const later = askedAfter(frame, slots);
  let kept: Frame = { ...changed, slots: withoutNames(changed.slots, later) };
  for (const name of later) {
    const slot = flow.slots.find((one) => one.name === name);
    const value = changed.slots[name];
    if (!slot || value === undefined || !isRequired(slot, kept, days && asOfOf(days, flow, kept))) continue;
    kept = { ...kept, slots: { ...kept.slots, [name]: value } };
  }
  return kept;
}

/** Slots that were asked for once the corrected ones were known, in that order, and are not corrected themselves. */
function askedAfter({ asked = [] }: Frame, corrected: SlotValues): readonly string[] {
  const last = Math.max(...Object.keys(corrected).map((name) => asked.indexOf(name)));
  return asked.slice(last + 1);
}

const withoutNames = (slots: SlotValues, names: readonly string[]): SlotValues =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)));

/** By the figures of a day, where its condition names any; without one by the newest. */
export const isRequired = ({ required }: FlowSlot, frame: Frame, day?: IsoDate): boolean =>
  typeof required === 'boolean' ? required : holdsAll(required, day ? { ...frame.slots, asOf: day } : frame.slots);

/** The next question of the form: the first required slot neither known nor given up. */
export function missingSlot(flow: Flow, frame: Frame, days: Days): FlowSlot | undefined {
  const day = asOfOf(days, flow, frame);
  return flow.slots.find(
    (slot) => isRequired(slot, frame, day) && !(slot.name in frame.slots) && !frame.unknown.includes(slot.name),
  );
}

/** What later topics may rely on. */
export const keptSlots = (flow: Flow, frame: Frame): SlotValues =>
  Object.fromEntries(
    Object.entries(frame.slots).filter(([name]) => flow.slots.some((slot) => slot.keep && slot.name === name)),
  );
