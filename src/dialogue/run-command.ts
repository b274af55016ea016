import type { Frame, Reply, SlotValues } from '../vocabulary';
import { advance, askAgain, type World } from './advance';
import { changesOnlyTheDay } from './as-of';
import { flowChoice, MORE_ID } from './choice';
import type { Command } from './command';
import { type Draft, focusOn, innermost, offer, say, sayMessage, withInnermost, withState } from './draft';
import { correctFrame, fillFrame } from './frame';
import { mishear } from './mishear';
import { ask } from './speak';

/** Open questions kept while the person asks something else. */
const DEEPEST = 3;

/** Carries out one command. Pure: all it knows of the world is in `world` and `draft`. */
export function runCommand(world: World, draft: Draft, command: Command): Draft {
  switch (command.kind) {
    case 'start':
      return start(world, draft, command);
    case 'fill':
      return fill(world, draft, command.slots, command.points);
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
      return clarify(world, draft, command.intents);
    case 'message':
      return askAgain(world, sayMessage(draft, command.key, command.values));
    case 'misheard':
      return mishear(world, draft);
  }
}

function start(world: World, draft: Draft, { frame, points, waiting }: Command & { kind: 'start' }): Draft {
  const { frames } = draft.state;
  const outer = frames.filter(({ intent }) => intent !== frame.intent).slice(-(DEEPEST - 1));
  const opened = withState(draft, {
    frames: [...outer, frame],
    waiting: [...draft.state.waiting, ...waiting],
    failures: 0,
  });
  return advance(world, opened, points);
}

function fill(world: World, draft: Draft, slots: SlotValues, points: readonly string[]): Draft {
  const frame = innermost(draft.state);
  if (!frame) return mishear(world, draft);
  return advance(world, withState(withInnermost(draft, fillFrame(frame, slots)), { failures: 0 }), points);
}

/** 不知道 is helped by other words once; 不想说 is respected at once. */
function notTold(world: World, draft: Draft, { slot: name, refused }: Command & { kind: 'not-told' }): Draft {
  const frame = innermost(draft.state);
  if (!frame) return draft;
  const slot = world.model.flows.get(frame.intent)?.slots.find((one) => one.name === name);
  if (slot && !refused && frame.asking?.attempt === 1)
    return ask(draft, { ...frame, asking: { slot: name, attempt: 2 } }, slot);
  const { asking: _, ...rest } = frame;
  return advance(world, withInnermost(draft, { ...rest, unknown: [...frame.unknown, name] }));
}

function correct(world: World, draft: Draft, slots: SlotValues, of: 'frame' | 'answer'): Draft {
  const frame = of === 'frame' ? innermost(draft.state) : draft.state.answered?.frame;
  const flow = frame && world.model.flows.get(frame.intent);
  if (!frame || !flow) return sayMessage(draft, 'nothing_to_correct');
  const told = sayCorrected(world, draft, frame, slots);
  const corrected = correctFrame(flow, frame, slots);
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
  { intent, reply, resume, values = {} }: Command & { kind: 'remark' },
): Draft {
  const known = world.model.remarks.get(intent);
  const next = known?.next[reply] ?? [];
  const said = say(draft, { kind: 'remark', intent, reply, values });
  const isOpen = innermost(draft.state)?.asking !== undefined;
  if (resume && isOpen) return askAgain(world, said);
  return { ...offer(said, next), status: intent === 'goodbye' ? 'closed' : 'answered' };
}

function cancel(draft: Draft): Draft {
  const isOpen = draft.state.frames.length > 0 || draft.state.waiting.length > 0;
  const cleared = withState(draft, { frames: [], waiting: [], failures: 0 });
  const reply: Reply = { kind: 'remark', intent: 'cancel', reply: isOpen ? 'default' : 'nothing', values: {} };
  return { ...say(cleared, reply), status: 'closed' };
}

function restart(draft: Draft): Draft {
  const { answered: _, ...rest } = draft.state;
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
  if (frame?.asking && slot) return ask(draft, { ...frame, asking: { slot: slot.name, attempt: 2 } }, slot);
  const { answered } = draft.state;
  if (!answered || answered.replies.length === 0) return sayMessage(draft, 'nothing_to_repeat');
  const replies = answered.replies.map((reply) => (reply.kind === 'answer' ? { ...reply, form } : reply));
  return focusOn(say(draft, ...replies), 'answered', answered.frame);
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

function clarify({ model }: World, draft: Draft, intents: readonly string[]): Draft {
  const choices = intents.flatMap((intent) => model.flows.get(intent) ?? []).map(flowChoice);
  return { ...offer(sayMessage(draft, 'clarify'), choices), status: 'clarifying' };
}
