import type { FlowView } from './flow-view';
import type { Move } from './move';

/**
 * Everything one can do about an open question short of leaving it: tell each class of value, fail to, or be misheard. Each
 * single value, and 是 and 不是, are tried once for each question (check-choices).
 */
export function answersTo({ flow, axes }: FlowView, slot: string): readonly Move[] {
  const { intent } = flow;
  const classes = axes.get(slot)?.classes ?? [];
  return [
    ...classes.map(({ value }): Move => ({ kind: 'tell', intent, slot, value })),
    ...branches({ flow }, slot),
    ...NOT_TOLD,
  ];
}

const NOT_TOLD: readonly Move[] = [{ kind: 'unknown' }, { kind: 'refused' }, { kind: 'misheard' }];

/** Answers that sound like the intent their value hands over to. */
const branches = ({ flow }: Pick<FlowView, 'flow'>, slot: string): readonly Move[] =>
  (flow.table?.rows ?? []).flatMap(({ when, outcome }): readonly Move[] => {
    const condition = when === 'otherwise' ? undefined : when[slot];
    if (outcome.kind !== 'goto' || condition?.kind !== 'one-of') return [];
    const [value] = condition.values;
    return value === undefined ? [] : [{ kind: 'tell-as', intent: flow.intent, slot, value, as: outcome.intent }];
  });
