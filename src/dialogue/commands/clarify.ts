import type { Meant } from '../../vocabulary';
import type { World } from '../advance';
import { flowChoice } from '../choice';
import { type Draft, offer, sayMessage, withState } from '../draft';

export const clarify = (world: World, draft: Draft, meant: readonly Meant[]): Draft =>
  offerMeant(world, sayMessage(draft, 'clarify'), meant);

export function offerMeant({ model }: World, draft: Draft, meant: readonly Meant[]): Draft {
  const choices = meant.flatMap(({ frame }) => model.flows.get(frame.intent) ?? []).map(flowChoice);
  return { ...offer(withState(draft, { meant }), choices), status: 'clarifying' };
}
