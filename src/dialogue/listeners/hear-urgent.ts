import type { Listener } from '../listener';

const URGENT: ReadonlySet<string> = new Set(['oos.emergency']);
/** Likelier than not: a wrong alarm costs a message, a missed one more; but a bare 「1」 is none. */
const LIKELY = 0.5;

/** Help comes before any form; the form is not pressed on the person afterwards. */
export const hearUrgent: Listener = ({ understanding: { intent, confidence } }) =>
  intent !== null && URGENT.has(intent) && confidence >= LIKELY
    ? { kind: 'remark', intent, reply: 'default', resume: false }
    : null;
