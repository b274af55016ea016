import type { Choice } from '../vocabulary';
import { advance, type World } from './advance';
import { flowChoice } from './choice';
import { type Draft, innermost, offer, sayMessage, withState } from './draft';
import { giveUpSlot } from './give-up-slot';
import { ask } from './speak';

/** Questions of a form are put twice; after that the answer is given by cases. */
const ATTEMPTS = 2;
const PATIENCE = 3;
const TOPICS_OFFERED = 4;

/** Nothing was understood. A form asks differently, then answers by cases; else help, then people. */
export function mishear(world: World, draft: Draft): Draft {
  const failed = withState(draft, { failures: draft.state.failures + 1 });
  const frame = innermost(draft.state);
  if (!frame) return fallBack(world, failed);
  // A release took the open question away: the form goes on with the next one.
  if (!frame.asking) return advance(world, draft);
  const { slot: name, attempt } = frame.asking;
  const slot = world.model.flows.get(frame.intent)?.slots.find((one) => one.name === name);
  if (slot && attempt < ATTEMPTS) {
    return ask(
      sayMessage(failed, 'not_understood_slot'),
      { ...frame, asking: { slot: name, attempt: attempt + 1 } },
      slot,
    );
  }
  return withState(giveUpSlot(world, failed, frame, name), { failures: failed.state.failures });
}

function fallBack(world: World, draft: Draft): Draft {
  const first = draft.state.failures === 1;
  const said = sayMessage(draft, first ? 'fallback_first' : 'fallback_again');
  return tired(draft) ?? { ...offer(said, first ? [] : heaviestTopics(world)), status: 'fallback' };
}

/** After the third message in a row that was not understood: people, not another try. */
export const tired = (draft: Draft): Draft | null =>
  draft.state.failures < PATIENCE
    ? null
    : {
        ...sayMessage(withState(draft, { failures: 0, handedOver: true }), 'fallback_human'),
        effects: [...draft.effects, { kind: 'notify-support', reason: 'not-understood' }],
        status: 'handed-over',
      };

/** The heaviest questions, to start from. */
export const heaviestTopics = ({ model }: World): readonly Choice[] =>
  [...model.flows.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TOPICS_OFFERED)
    .map(flowChoice);
