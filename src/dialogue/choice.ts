import type { Choice, SlotValue } from '../vocabulary';
import type { Flow, FlowSlot } from './model';

/** What a tapped id stands for. Ids are ASCII where values are, and survive being echoed by WeChat. */
export type ChoiceTarget =
  | { readonly kind: 'slot'; readonly slot: string; readonly value: SlotValue }
  | {
      readonly kind: 'go';
      readonly intent: string;
      readonly set: Readonly<Record<string, SlotValue>>;
      readonly point?: string;
    }
  /** What did not fit into the last answer. */
  | { readonly kind: 'more' };

export const MORE_ID = 'more';

export const slotChoices = (slot: FlowSlot): readonly Choice[] =>
  slot.options.map(({ value, label }) => ({ id: `slot:${slot.name}=${JSON.stringify(value)}`, label }));

export const flowChoice = ({ intent, title }: Flow): Choice => ({ id: goId(intent, {}), label: title });

export const goId = (intent: string, set: Readonly<Record<string, SlotValue>>): string =>
  Object.keys(set).length === 0 ? `go:${intent}` : `go:${intent}?${encodeURIComponent(JSON.stringify(set))}`;

export const pointId = (intent: string, point: string): string => `point:${intent}/${point}`;

/** @returns undefined for an id we never made */
export function readChoice(id: string): ChoiceTarget | undefined {
  if (id === MORE_ID) return { kind: 'more' };
  const slot = /^slot:([a-z0-9_]+)=(.+)$/.exec(id);
  if (slot?.[1] && slot[2]) return { kind: 'slot', slot: slot[1], value: parse(slot[2]) as SlotValue };
  const point = /^point:([a-z0-9_.]+)\/([^/]+)$/.exec(id);
  if (point?.[1] && point[2]) return { kind: 'go', intent: point[1], set: {}, point: point[2] };
  const go = /^go:([a-z0-9_.]+)(?:\?(.+))?$/.exec(id);
  if (go?.[1])
    return { kind: 'go', intent: go[1], set: go[2] ? (parse(decode(go[2])) as Record<string, SlotValue>) : {} };
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '{}';
  }
}
