import type { Listener } from '../listener';

const URGENT: ReadonlySet<string> = new Set(['oos.emergency']);

/** Help comes before any form; the form is not pressed on the person afterwards. */
export const hearUrgent: Listener = ({ understanding: { intent } }) =>
  intent !== null && URGENT.has(intent) ? { kind: 'remark', intent, reply: 'default', resume: false } : null;
