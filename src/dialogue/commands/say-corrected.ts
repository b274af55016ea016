import type { Frame, SlotValues } from '../../vocabulary';
import type { World } from '../advance';
import { type Draft, sayMessage } from '../draft';

/** Repeats back what changed; values told for the first time are no correction. */
export function sayCorrected({ model }: World, draft: Draft, frame: Frame, slots: SlotValues): Draft {
  const changed = Object.keys(slots).filter((name) => name in frame.slots);
  const labels = model.flows.get(frame.intent)?.slots.filter(({ name }) => changed.includes(name)) ?? [];
  return labels.reduce(
    (next, { name, label }) =>
      sayMessage(next, 'corrected', { label, slot: name, value: JSON.stringify(slots[name]), intent: frame.intent }),
    draft,
  );
}
