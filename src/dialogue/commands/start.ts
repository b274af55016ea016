import type { Frame } from '../../vocabulary';
import { advance, type World } from '../advance';
import type { Command } from '../command';
import { type Draft, say, sayMessage, useUp, withState } from '../draft';
import { tellOpen } from './tell-open';

/** Open questions kept while the person asks something else. */
const DEEPEST = 3;

export function start(world: World, draft: Draft, command: Command & { kind: 'start' }): Draft {
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
