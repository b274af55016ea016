import type { SlotValues } from '../../vocabulary';
import { advance, type World } from '../advance';
import type { Command } from '../command';
import { type Draft, innermost, offer, sayMessage, withState } from '../draft';
import { knownValues } from '../known-values';
import { heaviestTopics } from '../mishear';
import { offerMeant } from './clarify';

/** The longest text kept for a question that never comes. */
const MOST_TOLD = 200;

/** Kept for the question to come; inside a form the question is put again, and what was offered is offered again. */
export function note(world: World, draft: Draft, { slots, text, meant }: Command & { kind: 'note' }): Draft {
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
