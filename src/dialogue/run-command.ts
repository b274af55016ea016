import type { Frame, Meant, Reply, SlotValues } from '../vocabulary';
import { advance, askAgain, resumeOuter, type World } from './advance';
import { changesOnlyTheDay } from './as-of';
import { flowChoice, MORE_ID } from './choice';
import type { Command } from './command';
import { type Draft, focusOn, innermost, offer, say, sayMessage, useUp, withInnermost, withState } from './draft';
import { correctFrame, fillFrame, supplyFrame } from './frame';
import { knownValues } from './known-values';
import { heaviestTopics, mishear, tired } from './mishear';
import type { FlowSlot } from './model';
import { ask } from './speak';

/** Open questions kept while the person asks something else. */
const DEEPEST = 3;

/** Carries out one command. Pure: all it knows of the world is in `world` and `draft`. */
export function runCommand(world: World, draft: Draft, command: Command): Draft {
  switch (command.kind) {
    case 'start':
      return start(world, draft, command);
    case 'fill':
      return fill(world, draft, command);
    case 'note':
      return note(world, draft, command);
    case 'not-told':
      return notTold(world, draft, command);
    case 'correct':
      return correct(world, draft, command.slots, command.of);
    case 'remark':
      return remark(world, draft, command);
    case 'cancel':
      return cancel(draft);
    case 'restart':
      return restart(draft);
    case 'human':
      return human(draft, command.intent);
    case 'repeat':
      return repeat(world, draft, command.form);
    case 'source':
      return source(world, draft);
    case 'more':
      return more(world, draft);
    case 'clarify':
      return clarify(world, draft, command.meant);
    case 'message':
      return askAgain(world, offer(sayMessage(draft, command.key, command.values), command.choices ?? []));
    case 'misheard':
      return mishear(world, draft);
  }
}

function start(world: World, draft: Draft, command: Command & { kind: 'start' }): Draft {
  const { frame, points, waiting, instead, foreword, told = {} } = command;
  const begun = foreword ? say(draft, foreword) : draft;
  const before = instead ? dropOpen(world, begun, frame) : tellOpen(begun, told);
  const { frames } = before.state;
  const outer = frames.filter(({ intent }) => intent !== frame.intent).slice(-(DEEPEST - 1));
  const opened = withState(useUp(before), {
    frames: [...outer, frame],
    waiting: [...draft.state.waiting, ...waiting],
    failures: 0,
  });
  return advance(world, opened, points);
}

/** The open question was not what was meant. */
function dropOpen({ model }: World, draft: Draft, { intent }: Frame): Draft {
  const said = sayMessage(draft, 'corrected_topic', { title: model.flows.get(intent)?.title ?? intent });
  return withState(said, { frames: draft.state.frames.slice(0, -1) });
}

/** An answer that came along with another question goes into the form it answers. */
function tellOpen(draft: Draft, told: SlotValues): Draft {
  const frame = innermost(draft.state);
  return frame && Object.keys(told).length > 0 ? withInnermost(draft, fillFrame(frame, told)) : draft;
}

function fill(world: World, draft: Draft, { slots, points, answered = {} }: Command & { kind: 'fill' }): Draft {
  const frame = innermost(draft.state);
  if (!frame) return mishear(world, draft);
  const told = tellBack(world, draft, frame, slots);
  const others = draft.state.frames.slice(0, -1).map((one) => supplyFrame(world.model, one, answered));
  const frames = [...others, fillFrame(frame, slots)];
  return advance(world, withState(told, { frames, failures: 0 }), points);
}

/** Values that change are told back; so are those that were not asked for, before the question is put again. */
function tellBack(world: World, draft: Draft, frame: Frame, slots: SlotValues): Draft {
  const changed = Object.entries(slots).filter(([name, value]) => name in frame.slots && frame.slots[name] !== value);
  const told = sayCorrected(world, draft, frame, Object.fromEntries(changed));
  const added = Object.entries(slots).filter(([name]) => !(name in frame.slots));
  const isAside = frame.asking !== undefined && !(frame.asking.slot in slots) && added.length > 0;
  return isAside ? sayMessage(told, 'noted', knownValues(frame.intent, Object.fromEntries(added))) : told;
}

/** The longest text kept for a question that never comes. */
const MOST_TOLD = 200;

/** Kept for the question to come; inside a form the question is put again, and what was offered is offered again. */
function note(world: World, draft: Draft, { slots, text, meant }: Command & { kind: 'note' }): Draft {
  const told = [draft.state.told, text]
    .filter((one) => one !== undefined)
    .join('，')
    .slice(-MOST_TOLD);
  const kept = withState(draft, { shared: { ...draft.state.shared, ...slots }, failures: 0 });
  const noted = sayMessage(kept, 'noted', knownValues(flowWith(world, slots), slots));
  if (innermost(draft.state)?.asking) return advance(world, noted);
  const waiting = withState(noted, { told });
  if (meant.length > 0) return offerMeant(world, waiting, meant);
  return { ...offer(sayMessage(waiting, 'noted_ask'), heaviestTopics(world)), status: 'clarifying' };
}

/** A flow that has names for the slots. */
const flowWith = ({ model }: World, slots: SlotValues): string =>
  [...model.flows.values()].find((flow) =>
    Object.keys(slots).every((name) => flow.slots.some((one) => one.name === name)),
  )?.intent ?? '';

/** 不知道 is helped by other words once; 不想说 is respected at once. */
function notTold(world: World, draft: Draft, { slot: name, refused }: Command & { kind: 'not-told' }): Draft {
  const frame = innermost(draft.state);
  if (!frame) return draft;
  const slot = world.model.flows.get(frame.intent)?.slots.find((one) => one.name === name);
  if (slot && !refused && frame.asking?.attempt === 1)
    return ask(draft, { ...frame, asking: { slot: name, attempt: 2 } }, slot);
  return giveUpSlot(world, refused ? sayMessage(draft, 'refused_slot') : draft, frame, name);
}

/** Goes on without the value. */
function giveUpSlot(world: World, draft: Draft, { asking: _, ...frame }: Frame, name: string): Draft {
  return advance(world, withInnermost(draft, { ...frame, unknown: [...frame.unknown, name] }));
}

function correct(world: World, draft: Draft, slots: SlotValues, of: 'frame' | 'answer'): Draft {
  const frame = of === 'frame' ? innermost(draft.state) : draft.state.answered?.frame;
  const flow = frame && world.model.flows.get(frame.intent);
  if (!frame || !flow) return sayMessage(draft, 'nothing_to_correct');
  const told = sayCorrected(world, draft, frame, slots);
  const corrected = correctFrame(flow, frame, slots, world.days);
  if (of === 'frame') return advance(world, withInnermost(told, corrected));
  const again = changesOnlyTheDay(flow, slots) ? draft.state.answered?.points : [];
  return advance(world, withState(told, { frames: [...draft.state.frames, corrected] }), again);
}

/** Repeats back what changed; values told for the first time are no correction. */
function sayCorrected({ model }: World, draft: Draft, frame: Frame, slots: SlotValues): Draft {
  const changed = Object.keys(slots).filter((name) => name in frame.slots);
  const labels = model.flows.get(frame.intent)?.slots.filter(({ name }) => changed.includes(name)) ?? [];
  return labels.reduce(
    (next, { name, label }) =>
      sayMessage(next, 'corrected', { label, slot: name, value: JSON.stringify(slots[name]), intent: frame.intent }),
    draft,
  );
}

function remark(
  world: World,
  draft: Draft,
  { intent, reply, resume, values = {}, told = {} }: Command & { kind: 'remark' },
): Draft {
  if (intent === 'complain') return complained(world, draft);
  const known = world.model.remarks.get(intent);
  const next = known?.next[reply] ?? [];
  const said = say(tellOpen(draft, told), { kind: 'remark', intent, reply, values });
  const isOpen = innermost(draft.state)?.asking !== undefined;
  if (resume && isOpen) return resumeOuter(world, said);
  return { ...offer(said, next), status: intent === 'goodbye' ? 'closed' : 'answered' };
}

/** Somebody who is angry was not understood: after the third time they are given people. */
function complained(world: World, draft: Draft): Draft {
  const failed = withState(draft, { failures: draft.state.failures + 1 });
  const said = say(failed, { kind: 'remark', intent: 'complain', reply: 'default', values: {} });
  return tired(failed) ?? askAgain(world, said);
}

function cancel(draft: Draft): Draft {
  const isOpen = draft.state.frames.length > 0 || draft.state.waiting.length > 0;
  const cleared = withState(useUp(draft), { frames: [], waiting: [], failures: 0 });
  const reply: Reply = { kind: 'remark', intent: 'cancel', reply: isOpen ? 'default' : 'nothing', values: {} };
  return { ...say(cleared, reply), status: 'closed' };
}

function restart(draft: Draft): Draft {
  const { answered: _, told: __, meant: ___, ...rest } = draft.state;
  const state = { ...rest, frames: [], shared: {}, offered: [], waiting: [], failures: 0 };
  return {
    ...say({ ...draft, state }, { kind: 'remark', intent: 'restart', reply: 'default', values: {} }),
    status: 'closed',
  };
}

function human(draft: Draft, intent: string): Draft {
  const said = say(withState(draft, { handedOver: true, failures: 0 }), {
    kind: 'remark',
    intent,
    reply: 'default',
    values: {},
  });
  return { ...said, effects: [...said.effects, { kind: 'notify-support', reason: 'asked' }], status: 'handed-over' };
}

function repeat(world: World, draft: Draft, form: 'full' | 'brief'): Draft {
  const frame = innermost(draft.state);
  const slot =
    frame?.asking && world.model.flows.get(frame.intent)?.slots.find(({ name }) => name === frame.asking?.slot);
  if (frame?.asking && slot) return askOtherwise(world, draft, frame, slot);
  const { answered } = draft.state;
  if (!answered || answered.replies.length === 0) return sayMessage(draft, 'nothing_to_repeat');
  const replies = answered.replies.map((reply) => (reply.kind === 'answer' ? { ...reply, form } : reply));
  return focusOn(say(draft, ...replies), 'answered', answered.frame);
}

/** Questions of a form are repeated in other words, then once more; whoever still asks is answered by cases. */
const MOST_REPEATS = 3;

function askOtherwise(world: World, draft: Draft, frame: Frame, slot: FlowSlot): Draft {
  const attempt = (frame.asking?.attempt ?? 0) + 1;
  if (attempt > MOST_REPEATS) return giveUpSlot(world, draft, frame, slot.name);
  return ask(draft, { ...frame, asking: { slot: slot.name, attempt } }, slot);
}

function source(world: World, draft: Draft): Draft {
  const { answered } = draft.state;
  if (!answered?.receipt) return askAgain(world, sayMessage(draft, 'nothing_to_source'));
  const said = focusOn(say(draft, { kind: 'sources', receipt: answered.receipt }), 'answered', answered.frame);
  return askAgain(world, said);
}

/** What did not fit, with the taps that went with it; with a form open, its question again. */
function more(world: World, draft: Draft): Draft {
  const { rest } = draft.state;
  if (rest === undefined && innermost(draft.state)?.asking) return askAgain(world, draft);
  if (rest === undefined) return say(draft, { kind: 'remark', intent: 'more', reply: 'nothing', values: {} });
  const said = say(draft, { kind: 'rest', text: rest });
  const taps = (draft.state.offered[0] ?? []).filter(({ id }) => id !== MORE_ID);
  return innermost(draft.state)?.asking ? askAgain(world, said) : offer(said, taps);
}

const clarify = (world: World, draft: Draft, meant: readonly Meant[]): Draft =>
  offerMeant(world, sayMessage(draft, 'clarify'), meant);

function offerMeant({ model }: World, draft: Draft, meant: readonly Meant[]): Draft {
  const choices = meant.flatMap(({ frame }) => model.flows.get(frame.intent) ?? []).map(flowChoice);
  return { ...offer(withState(draft, { meant }), choices), status: 'clarifying' };
}
