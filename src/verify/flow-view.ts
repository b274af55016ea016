import type { ContentFile } from '../content/content-file';
import type { RawContent } from '../content/raw-content';
import { type ResolvedSlot, slotsOf } from '../content/resolve-slot';
import type { DialogueModel, Flow } from '../dialogue/model';
import type { Condition, When } from '../policy/condition';
import type { Row } from '../policy/table';
import { type Axis, axisOf } from './value-class';

/** A flow as the verification sees it. */
export interface FlowView {
  readonly flow: Flow;
  readonly file: ContentFile<unknown>;
  readonly slots: ReadonlyMap<string, ResolvedSlot>;
  /** Slots that decide what is asked or answered, those of the intents it hands over to included. */
  readonly axes: ReadonlyMap<string, Axis>;
}

export function viewFlows(raw: RawContent, model: DialogueModel): ReadonlyMap<string, FlowView> {
  return new Map([...model.flows.values()].flatMap((flow) => viewFlow(raw, model, flow)));
}

function viewFlow(raw: RawContent, model: DialogueModel, flow: Flow): readonly (readonly [string, FlowView])[] {
  const file = raw.intents.get(flow.intent)?.file;
  if (!file) return [];
  const slots = new Map(slotsOf(raw, flow.intent).map((slot) => [slot.name, slot]));
  const deciding = reachedFrom(model, flow).flatMap(conditionsOf);
  const axes = [...slots.values()].flatMap((slot) => {
    const conditions = conditionsOn(slot, deciding);
    return conditions.length === 0 && slot.required === false ? [] : [axisOf(slot, distinct(conditions))];
  });
  return [[flow.intent, { flow, file, slots, axes: new Map(axes.map((axis) => [axis.slot, axis])) }]];
}

/** What is asked of a slot; of one that says which day a question is about, what is asked of the day besides. */
export const conditionsOn = ({ name, asOf }: ResolvedSlot, deciding: readonly When[]): readonly Condition[] =>
  deciding.flatMap((when) => [...(when[name] ? [when[name]] : []), ...(asOf && when.asOf ? [when.asOf] : [])]);

/** The flow and those its table hands over to, however indirectly. */
function reachedFrom(model: DialogueModel, flow: Flow, seen: Set<string> = new Set()): readonly Flow[] {
  if (seen.has(flow.intent)) return [];
  seen.add(flow.intent);
  const next = (flow.table?.rows ?? []).flatMap(({ outcome }) =>
    outcome.kind === 'goto' ? (model.flows.get(outcome.intent) ?? []) : [],
  );
  return [flow, ...next.flatMap((one) => reachedFrom(model, one, seen))];
}

const conditionsOf = (flow: Flow): readonly When[] => [
  ...conditionsIn(flow.table?.rows ?? []),
  ...flow.slots.flatMap(({ required }) => (typeof required === 'boolean' ? [] : [required])),
];

export const conditionsIn = (rows: readonly Row[]): readonly When[] =>
  rows.flatMap(({ when }) => (when === 'otherwise' ? [] : [when]));

function distinct(conditions: readonly Condition[]): readonly Condition[] {
  const byText = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]));
  return [...byText.values()];
}
