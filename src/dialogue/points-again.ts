import { decide } from '../policy/table';
import type { ConversationState, SlotValues } from '../vocabulary';
import { isRequired } from './frame';
import type { Flow } from './model';

/** The points of the last answer that say something else of the new values; or all of them, where the table would only ask back. */
export function pointsAgain(flow: Flow, state: ConversationState, values: SlotValues): readonly string[] {
  const differing = pointsThatDiffer(flow, state, values);
  return differing.length === 0 && asksBack(flow, values) ? (state.answered?.points ?? []) : differing;
}

/** The points of the last answer that say something else of the new values. */
export function pointsThatDiffer(flow: Flow, { answered }: ConversationState, values: SlotValues): readonly string[] {
  const told = (answered?.replies ?? []).flatMap((reply) => (reply.kind === 'answer' ? [reply.reply] : []));
  return (answered?.points ?? []).filter((name) => saysElse(flow, name, values, told));
}

/** Whether the table would have to ask for something before it answers. */
export function asksBack({ intent, slots }: Flow, values: SlotValues): boolean {
  const frame = { intent, slots: values, unknown: [] };
  return slots.some((slot) => !(slot.name in values) && isRequired(slot, frame));
}

function saysElse({ points }: Flow, name: string, values: SlotValues, told: readonly string[]): boolean {
  const verdict = decide({ hit: 'first', rows: points.get(name)?.rows ?? [] }, values, []);
  return verdict.kind === 'row' && (verdict.row.outcome.kind === 'goto' || !told.includes(verdict.row.outcome.reply));
}
