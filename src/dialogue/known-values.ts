import type { SlotValues } from '../vocabulary';

/** Slot values for one of the bot's own texts, which shows them as 「参保类型：职工医保」. */
export const knownValues = (intent: string, slots: SlotValues): Readonly<Record<string, string>> => ({
  intent,
  known: JSON.stringify(slots),
});
