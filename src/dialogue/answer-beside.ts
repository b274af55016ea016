import type { SlotValues } from '../vocabulary';
import type { Hearing } from './listener';

/** What a message that leaves the form answers before it does: 「职工的，对了，哪家医院好」. */
export function answerBeside({ frame, understanding: { answer } }: Hearing): { readonly told?: SlotValues } {
  const asked = frame?.asking?.slot;
  if (asked === undefined || answer?.kind !== 'value' || !answer.aside) return {};
  return { told: { [asked]: answer.reading.value } };
}
