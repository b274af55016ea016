import { type Condition, valuesNamed, type When } from '../../policy/condition';
import { contains } from '../../policy/places';
import type { Row } from '../../policy/table';
import type { Reply, SlotValue, SlotValues } from '../../vocabulary';
import type { World } from '../world';
import type { Invariant } from './invariant';

/**
 * The row an answer names holds for what was told. Decided here a second time, on purpose: the engine does not get to
 * mark its own work.
 */
export const checkRows: Invariant = ({ replies, state, turn, inbound }, world) =>
  // With something not to be told, a row may be the only one left without being known to hold.
  (state.answered?.frame.unknown ?? []).length > 0
    ? []
    : replies.flatMap((reply) =>
        reply.kind === 'answer' ? checkRow(world, reply, inbound.asOf ?? turn.receipt?.asOf) : [],
      );

function checkRow({ brain }: World, reply: Reply & { kind: 'answer' }, asOf: string | undefined): readonly string[] {
  const { intent, rule, slots } = reply;
  const rows = brain.content.dialogue.flows.get(intent)?.table?.rows ?? [];
  const row = rows.find(({ id }) => id === rule);
  if (!row) return rule.startsWith('point:') ? [] : [`${intent} has no row ${rule}`];
  const values = { ...slots, ...(asOf === undefined ? {} : { asOf }) };
  return [
    ...(isTrue(row, values) ? [] : [`${intent}/${rule} does not hold for ${JSON.stringify(slots)}`]),
    ...(row.when === 'otherwise' || rows.find((one) => one.when !== 'otherwise' && isTrue(one, values)) === row
      ? []
      : [`${intent}/${rule} is not the first row that holds for ${JSON.stringify(slots)}`]),
    ...(row.outcome.kind === 'reply' && row.outcome.reply === reply.reply
      ? []
      : [`${intent}/${rule} does not say ${reply.reply}`]),
  ];
}

const isTrue = ({ when }: Row, values: SlotValues): boolean =>
  when === 'otherwise' || Object.entries(when as When).every(([name, condition]) => fits(condition, values[name]));

function fits(condition: Condition, value: SlotValue | undefined): boolean {
  if (condition.kind === 'given') return value !== undefined;
  if (condition.kind === 'unknown' || value === undefined) return value === undefined && mayBeUnknown(condition);
  const isNamed = valuesNamed(condition).some((one) => one === value || contains(String(one), String(value)));
  if (condition.kind !== 'interval') return isNamed === (condition.kind === 'one-of');
  return condition.bounds.every(({ operator, limit }) => {
    const order = value < limit ? '<' : value > limit ? '>' : '=';
    return operator.includes(order);
  });
}

const mayBeUnknown = (condition: Condition): boolean =>
  condition.kind === 'unknown' || (condition.kind === 'one-of' && condition.orUnknown);
