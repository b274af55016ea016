import { advance, askAgain, MOST_EARLIER, resumeOuter, type World } from '../advance';
import type { Command } from '../command';
import { GOODBYE, WAIT } from '../control-intents';
import { type Draft, innermost, offer, say, useUp, withState } from '../draft';
import { withoutQuestion } from '../frame';
import { tired } from '../mishear';
import { tellOpen } from './tell-open';

/**
 * Who asks for a moment has not left the question: it is put again without a word of coming back. Who takes leave has:
 * 在吗 after it opens nothing, and what was open can be gone back to.
 */
export function remark(
  world: World,
  draft: Draft,
  { intent, reply, resume, values = {}, told = {} }: Command & { kind: 'remark' },
): Draft {
  if (intent === 'complain') return complained(world, draft);
  const known = world.model.remarks.get(intent);
  const next = known?.next[reply] ?? [];
  const said = say(tellOpen(draft, told), { kind: 'remark', intent, reply, values });
  if (intent === GOODBYE) return { ...offer(leave(said), next), status: 'closed' };
  const isOpen = innermost(draft.state)?.asking !== undefined;
  if (resume && isOpen) return intent === WAIT ? advance(world, said) : resumeOuter(world, said);
  return { ...offer(said, next), status: 'answered' };
}

function leave(draft: Draft): Draft {
  const { frames, earlier = [] } = draft.state;
  const left = frames.map(withoutQuestion).reverse();
  return withState(useUp(draft), {
    frames: [],
    waiting: [],
    failures: 0,
    ...(left.length > 0 ? { earlier: [...left, ...earlier].slice(0, MOST_EARLIER) } : {}),
  });
}

/** Somebody who is angry was not understood: after the third time they are given people. */
function complained(world: World, draft: Draft): Draft {
  const failed = withState(draft, { failures: draft.state.failures + 1 });
  const said = say(failed, { kind: 'remark', intent: 'complain', reply: 'default', values: {} });
  return tired(failed) ?? askAgain(world, said);
}
