import type { Wording } from './say-values';
import type { World } from './world';

/** Whether a wording tells a slot of an intent without having been asked for it, and no other slot of it. */
export function speaksForItself(
  { brain, today }: World,
  intent: string,
  slot: string,
  { value, text }: Wording,
): boolean {
  const { slots } = brain.understander.understand(text, { intents: [intent], today });
  const read = slots[intent] ?? {};
  return read[slot]?.value === value && Object.keys(read).length === 1;
}

/** Whether a wording tells no other slot of the intent. */
export function tellsOnly({ brain, today }: World, intent: string, slot: string, { text }: Wording): boolean {
  const { slots } = brain.understander.understand(text, { intents: [intent], asking: { intent, slot }, today });
  return Object.keys(slots[intent] ?? {}).every((name) => name === slot);
}
