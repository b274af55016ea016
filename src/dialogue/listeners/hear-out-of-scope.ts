import { readSlots } from '../frame';
import type { Listener } from '../listener';

/** Not ours to answer: said so in its own way, and the form, if any, goes on. */
export const hearOutOfScope: Listener = ({ model, understanding }) => {
  const { intent, decision } = understanding;
  return decision === 'out-of-scope' && intent !== null && model.remarks.has(intent)
    ? { kind: 'remark', intent, reply: 'default', resume: true, values: readSlots(understanding, intent) }
    : null;
};
