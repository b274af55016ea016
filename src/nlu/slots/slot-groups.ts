import type { SlotSpec } from '../contract';

/** Slots by how they are read: each message asks for those of several intents. */
export interface SlotGroups {
  readonly all: readonly SlotSpec[];
  readonly regions: readonly SlotSpec[];
  /** Enums and booleans. */
  readonly choices: readonly SlotSpec[];
  /** Numbers, amounts, lengths and dates. */
  readonly typed: readonly SlotSpec[];
}

const isRegion = ({ type }: SlotSpec): boolean => type === 'region';
const isChoice = ({ type }: SlotSpec): boolean => type === 'enum' || type === 'boolean';

export function groupSlots(all: readonly SlotSpec[]): SlotGroups {
  return {
    all,
    regions: all.filter(isRegion),
    choices: all.filter(isChoice),
    typed: all.filter((slot) => !isRegion(slot) && !isChoice(slot)),
  };
}

/** The slots of an intent that declares none. */
export const NO_SLOTS = groupSlots([]);
