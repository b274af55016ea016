import type { Meant, SlotValues } from '../../vocabulary';
import type { World } from '../advance';
import { flowChoice } from '../choice';
import { type Draft, offer, sayMessage, withState } from '../draft';
import { keptSlots } from '../frame';

export const clarify = (world: World, draft: Draft, meant: readonly Meant[]): Draft =>
  offerMeant(world, sayMessage(draft, 'clarify'), meant);

export function offerMeant({ model }: World, draft: Draft, meant: readonly Meant[]): Draft {
  const told = Object.assign({}, ...meant.map((one) => keptOf(model, one))) as SlotValues;
  const choices = meant.flatMap(({ frame }) => model.flows.get(frame.intent) ?? []).map(flowChoice);
  return {
    ...offer(withState(draft, { meant, shared: { ...draft.state.shared, ...told } }), choices),
    status: 'clarifying',
  };
}

/** What was told beside the question holds whatever is picked, or asked instead. */
const keptOf = ({ flows }: World['model'], { frame }: Meant): SlotValues => {
  const flow = flows.get(frame.intent);
  return flow ? keptSlots(flow, frame) : {};
};
