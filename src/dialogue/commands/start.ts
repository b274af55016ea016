import type { ConversationState, Frame } from '../../vocabulary';
import { advance, MOST_EARLIER, type World } from '../advance';
import type { Command } from '../command';
import { type Draft, innermost, say, sayMessage, useUp, withState } from '../draft';
import { keptSlots, withoutQuestion } from '../frame';
import { topicOf } from '../topic-of';
import { settleOpen } from './settle-open';
import { tellOpen } from './tell-open';

/** Open questions kept while the person asks something else. */
const DEEPEST = 3;

export function start(world: World, draft: Draft, command: Command & { kind: 'start' }): Draft {
  const { frame, points, waiting, instead, putsAside, foreword, told = {} } = command;
  const left = instead ? draft : settleOpen(world, tellOpen(draft, told), told);
  const begun = foreword ? say(left, foreword) : left;
  const before = instead ? dropOpen(world, begun, frame, putsAside) : begun;
  const { frames } = before.state;
  const others = frames.filter(({ intent }) => intent !== frame.intent);
  const moot = others.find((one) => isMoot(world, one, command));
  const outer = others.filter((one) => one !== moot).slice(-(DEEPEST - 1));
  const opened = withState(useUp(before), {
    ...leftBehind(world, before.state, moot),
    frames: [...outer, frame],
    waiting: [...draft.state.waiting, ...waiting],
    failures: 0,
  });
  return advance(world, opened, points);
}

/** 断了俩月 · 您想知道哪方面 · 补得上吗: the question it was to name has been asked; so it has where 退医保费 is followed by 交重了怎么退. */
function isMoot({ model }: World, open: Frame, { frame, refines }: Command & { kind: 'start' }): boolean {
  const { intent, guessed, asking } = open;
  if (guessed !== true) return false;
  const slots = model.flows.get(intent)?.slots ?? [];
  const tellsNothing = Object.keys(open.slots).every((name) => slots.some((one) => one.keep && one.name === name));
  if (refines && tellsNothing && topicOf(intent) === topicOf(frame.intent)) return true;
  return slots.some(({ name, namesQuestion }) => namesQuestion && name === asking?.slot);
}

/** It gives way to the question that is asked, and can be gone back to. */
function leftBehind(
  { model }: World,
  { shared, earlier = [] }: ConversationState,
  left: Frame | undefined,
): Partial<ConversationState> {
  const flow = left && model.flows.get(left.intent);
  if (!left || !flow) return {};
  const { guessed: _, ...frame } = withoutQuestion(left);
  return { shared: { ...shared, ...keptSlots(flow, frame) }, earlier: [frame, ...earlier].slice(0, MOST_EARLIER) };
}

/** The open question was not what was meant, or is put aside for later. */
function dropOpen(world: World, draft: Draft, { intent }: Frame, putsAside = false): Draft {
  const said = sayMessage(draft, 'corrected_topic', { title: world.model.flows.get(intent)?.title ?? intent });
  const left = putsAside ? leftBehind(world, draft.state, innermost(draft.state)) : {};
  return withState(said, { ...left, frames: draft.state.frames.slice(0, -1) });
}
