import type { ConversationState, Frame } from '../vocabulary';
import type { FlowView } from './flow-view';
import { type Axis, meaningOf } from './value-class';

/** Further attempts at one question are one state: a count that grows for ever then shows as a circle. */
const ATTEMPTS_TOLD_APART = 4;

/**
 * States that go on alike have one key: values by their class, what decides nothing left out, and neither counters, ids,
 * old lists nor the last answer.
 */
export function createKeys(flows: ReadonlyMap<string, FlowView>): (state: ConversationState) => string {
  const meanings = new Map<Axis, Map<unknown, string>>();
  const meaning = (axis: Axis, value: Frame['slots'][string]): string => {
    const known = meanings.get(axis) ?? new Map<unknown, string>();
    meanings.set(axis, known);
    const found = known.get(value) ?? (axis.conditions.length === 0 ? 'told' : meaningOf(axis.conditions, value));
    known.set(value, found);
    return found;
  };
  const keyOfFrame = ({ intent, slots, unknown, asking }: Frame): string => {
    const told = [...(flows.get(intent)?.axes.values() ?? [])].map((axis) => {
      const value = slots[axis.slot];
      return value === undefined ? '' : meaning(axis, value);
    });
    const open = asking ? `${asking.slot}#${Math.min(asking.attempt, ATTEMPTS_TOLD_APART)}` : '';
    return `${intent}(${told.join(',')})${[...unknown].sort().join(',')}?${open}`;
  };
  return ({ frames }) => frames.map(keyOfFrame).join('|');
}
