import { advance, type World } from './advance';
import { flowChoice } from './choice';
import { type Draft, innermost, offer, sayMessage, withInnermost, withState } from './draft';
import { ask } from './speak';

/** Questions of a form are put twice; after that the answer is given by cases. */
const ATTEMPTS = 2;
const PATIENCE = 3;
const TOPICS_OFFERED = 4;

/** Nothing was understood. A form asks differently, then answers by cases; else help, then people. */
export function mishear(world: World, draft: Draft): Draft {
  const frame = innermost(draft.state);
  if (!frame?.asking) return fallBack(world, draft);
  const { slot: name, attempt } = frame.asking;
  const slot = world.model.flows.get(frame.intent)?.slots.find((one) => one.name === name);
  if (slot && attempt < ATTEMPTS) {
    return ask(
      sayMessage(draft, 'not_understood_slot'),
      { ...frame, asking: { slot: name, attempt: attempt + 1 } },
      slot,
    );
  }
  const { asking: _, ...rest } = frame;
  return advance(world, withInnermost(draft, { ...rest, unknown: [...frame.unknown, name] }));
}

function fallBack(world: World, draft: Draft): Draft {
  const failures = draft.state.failures + 1;
  if (failures >= PATIENCE) return giveUp(withState(draft, { failures: 0, handedOver: true }));
  const said = sayMessage(withState(draft, { failures }), failures === 1 ? 'fallback_first' : 'fallback_again');
  return { ...offer(said, failures === 1 ? [] : topics(world)), status: 'fallback' };
}

const giveUp = (draft: Draft): Draft => ({
  ...sayMessage(draft, 'fallback_human'),
  effects: [...draft.effects, { kind: 'notify-support', reason: 'not-understood' }],
  status: 'handed-over',
});

/** The heaviest questions, to start from. */
const topics = ({ model }: World) =>
  [...model.flows.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TOPICS_OFFERED)
    .map(flowChoice);
