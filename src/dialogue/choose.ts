import type { Choice, ConversationState, Frame, SlotValues } from '../vocabulary';
import { type ChoiceTarget, goId, readChoice } from './choice';
import type { Command } from './command';
import { openFrame } from './frame';
import type { DialogueModel } from './model';

interface Chooser {
  readonly model: DialogueModel;
  readonly state: ConversationState;
  readonly frame: Frame | undefined;
}

/** What a tap does. A tap from an older list still counts where its question is still open. */
export function commandOfChoice(chooser: Chooser, choice: Choice, isOld: boolean): Command {
  const target = readChoice(choice.id);
  if (!target) return { kind: 'misheard' };
  if (target.kind === 'more') return { kind: 'more' };
  return target.kind === 'go' ? go(chooser, target, choice) : setSlot(chooser, target, choice, isOld);
}

function go({ model, state, frame }: Chooser, target: ChoiceTarget & { kind: 'go' }, choice: Choice): Command {
  if (!model.flows.has(target.intent)) return old(choice);
  const points = target.point ? [target.point] : [];
  if (frame?.intent === target.intent) return { kind: 'fill', slots: target.set, points };
  const meant = state.meant?.find((one) => one.frame.intent === target.intent);
  const said = { ...dateOfLast(model, state, target.intent), ...meant?.frame.slots, ...target.set };
  const opened = openFrame(model, state, target.intent, said);
  const asked = target.point ? points : (meant?.points ?? []);
  return {
    kind: 'start',
    frame: opened,
    points: asked,
    waiting: [],
    ...(isChosenAnew(state, frame, choice) ? INSTEAD : {}),
  };
}

/** A tap below an answer about another day goes on about that day. */
function dateOfLast(model: DialogueModel, { answered }: ConversationState, intent: string): SlotValues {
  const last = answered?.frame;
  if (last?.intent !== intent) return {};
  const dated = model.flows.get(intent)?.slots.filter((slot) => slot.asOf && slot.name in last.slots) ?? [];
  return Object.fromEntries(dated.flatMap(({ name }) => [[name, last.slots[name]]])) as SlotValues;
}

const INSTEAD = { instead: true } as const;

/** Another of the meanings that were offered is picked while the first one picked is open: the person chose wrongly. */
const isChosenAnew = ({ offered }: ConversationState, frame: Frame | undefined, choice: Choice): boolean =>
  frame !== undefined &&
  offered.some((list) => [choice.id, goId(frame.intent, {})].every((wanted) => list.some(({ id }) => id === wanted)));

function setSlot(
  { model, state, frame }: Chooser,
  target: ChoiceTarget & { kind: 'slot' },
  choice: Choice,
  isOld: boolean,
): Command {
  const slots = { [target.slot]: target.value };
  if (frame?.asking?.slot === target.slot) return { kind: 'fill', slots, points: [] };
  const left = frame ? undefined : leftForm(state, model, target.slot);
  if (left) return { kind: 'start', frame: { ...left, slots: { ...left.slots, ...slots } }, points: [], waiting: [] };
  const isInForm = frame && model.flows.get(frame.intent)?.slots.some(({ name }) => name === target.slot);
  return isOld && !isInForm ? old(choice) : { kind: 'correct', slots, of: frame ? 'frame' : 'answer' };
}

/** The form that was left last, where it is the one that has the slot: its answer comes after a goodbye. */
function leftForm({ answered, earlier }: ConversationState, { flows }: DialogueModel, slot: string): Frame | undefined {
  const has = ({ intent }: Frame): boolean => flows.get(intent)?.slots.some(({ name }) => name === slot) ?? false;
  const [left] = earlier ?? [];
  return left && has(left) && !(answered && has(answered.frame)) ? left : undefined;
}

const old = ({ label }: Choice): Command => ({ kind: 'message', key: 'old_choice', values: { label } });
