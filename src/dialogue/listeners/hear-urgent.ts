import type { Command } from '../command';
import type { Listener } from '../listener';

const URGENT: ReadonlySet<string> = new Set(['oos.emergency']);
/** Likelier than not: a wrong alarm costs a message, a missed one more; but a bare 「1」 is none. */
const LIKELY = 0.5;

/** Help comes before any form; the form is not pressed on the person afterwards. */
export const hearUrgent: Listener = ({ understanding: { intent, confidence } }) =>
  intent !== null && URGENT.has(intent) && confidence >= LIKELY
    ? { kind: 'remark', intent, reply: 'default', resume: false }
    : null;

/** What 一个亲人都没有 sounds like. */
const PLAINTS: ReadonlySet<string> = new Set(['deny', 'complain']);

/** Nothing understood right after help was called for: it is told again, no list of topics. */
export const hearStillUrgent: Listener = ({ state, frame, understanding: { intent, decision, confidence } }) => {
  const isPlaint = intent !== null && PLAINTS.has(intent) && confidence < 1;
  const isFaint = intent !== null && URGENT.has(intent);
  const isGuess = decision === 'clarify' || decision === 'fallback' || confidence < LIKELY;
  const isUnclear = isGuess || isPlaint || isFaint;
  const [help] = URGENT;
  if (!state.urgent || frame || !isUnclear || help === undefined) return null;
  return { kind: 'remark', intent: help, reply: 'default', resume: false };
};

/** Whether help was called for in this step. */
export const callsForHelp = (command: Command): boolean => command.kind === 'remark' && URGENT.has(command.intent);
