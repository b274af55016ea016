import type { ConversationState, Frame } from '../../vocabulary';
import { advance, MOST_EARLIER, type World } from '../advance';
import type { Command } from '../command';
import { type Draft, say, sayMessage, useUp, withState } from '../draft';
import { keptSlots } from '../frame';
import { tellOpen } from './tell-open';

/** Open questions kept while the person asks something else. */
const DEEPEST = 3;

export function start(world: World, draft: Draft, command: Command & { kind: 'start' }): Draft {
  const { frame, points, waiting, instead, foreword, told = {} } = command;
  const begun = foreword ? say(draft, foreword) : draft;
  const before = instead ? dropOpen(world, begun, frame) : tellOpen(begun, told);
  const { frames } = before.state;
  const others = frames.filter(({ intent }) => intent !== frame.intent);
  const moot = others.find((one) => isMoot(world, one));
  const outer = others.filter((one) => one !== moot).slice(-(DEEPEST - 1));
  const opened = withState(useUp(before), {
    ...leftBehind(world, before.state, moot),
    frames: [...outer, frame],
    waiting: [...draft.state.waiting, ...waiting],
    failures: 0,
  });
  return advance(world, opened, points);
}

/** 断了俩月 · 您想知道哪方面 · 补得上吗: the question it was to name has been asked. */
const isMoot = ({ model }: World, { intent, guessed, asking }: Frame): boolean =>
  guessed === true &&
  model.flows.get(intent)?.slots.some(({ name, namesQuestion }) => namesQuestion && name === asking?.slot) === true;

/** It gives way to the question that is asked, and can be gone back to. */
function leftBehind(
  { model }: World,
  { shared, earlier = [] }: ConversationState,
  left: Frame | undefined,
): Partial<ConversationState> {
  const flow = left && model.flows.get(left.intent);
  if (!left || !flow) return {};
  const { asking: _, guessed: __, ...frame } = left;
  return { shared: { ...shared, ...keptSlots(flow, frame) }, earlier: [frame, ...earlier].slice(0, MOST_EARLIER) };
}

/** The open question was not what was meant. */
function dropOpen({ model }: World, draft: Draft, { intent }: Frame): Draft {
  const said = sayMessage(draft, 'corrected_topic', { title: model.flows.get(intent)?.title ?? intent });
  return withState(said, { frames: draft.state.frames.slice(0, -1) });
}
