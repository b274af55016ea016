import { readChoice } from '../../dialogue/choice';
import type { Choice } from '../../vocabulary';
import type { World } from '../world';
import type { Invariant } from './invariant';

/** One list a turn, the one that is remembered; each choice once, and for something the content has. */
export const checkChoices: Invariant = ({ state, turn }, world) => {
  const lists = turn.messages.flatMap((message) => (message.kind === 'choices' ? [message.choices] : []));
  const shown = lists.flat();
  const ids = shown.map(({ id }) => id);
  return [
    ...(lists.length > 1 ? ['two lists to choose from'] : []),
    ...(new Set(ids).size < ids.length ? [`a choice twice: ${ids.join(' ')}`] : []),
    ...(JSON.stringify(state.offered[0] ?? []) === JSON.stringify(shown)
      ? []
      : ['the list shown is not the list remembered']),
    ...shown.filter((choice) => !leadsSomewhere(world, choice)).map(({ id }) => `the choice ${id} leads nowhere`),
  ];
};

function leadsSomewhere({ brain }: World, { id }: Choice): boolean {
  const target = readChoice(id);
  if (target?.kind !== 'go') return target !== undefined;
  const flow = brain.content.dialogue.flows.get(target.intent);
  const isRemark = brain.content.dialogue.remarks.has(target.intent);
  return isRemark || (flow !== undefined && (target.point === undefined || flow.points.has(target.point)));
}
