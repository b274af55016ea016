import type { Command } from '../command';
import type { Listener } from '../listener';

const WAYS_OUT: Readonly<Record<string, Command>> = {
  cancel: { kind: 'cancel' },
  restart: { kind: 'restart' },
  human: { kind: 'human', intent: 'human' },
};
/** A message that is one of these words and nothing else. */
const CERTAIN = 1;

/** 不办了 holds 办了 and 找个人 holds 个人: nobody is kept in a form by a question that takes part of such words for its answer. */
export const hearWayOut: Listener = ({ model, understanding: { intent, confidence, decision } }) =>
  decision === 'answer' && intent !== null && confidence === CERTAIN && model.remarks.has(intent)
    ? (WAYS_OUT[intent] ?? null)
    : null;
