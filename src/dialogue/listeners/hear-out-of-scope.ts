import { answerBeside } from '../answer-beside';
import { readSlots } from '../frame';
import type { Listener } from '../listener';

/** Less likely to be of a kind than not, a message was not understood. */
const LEAST = 0.5;

/** Not ours to answer: said so in its own way, and the form, if any, goes on. */
export const hearOutOfScope: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'out-of-scope' || intent === null || !model.remarks.has(intent)) return null;
  if (understanding.confidence < LEAST) return null;
  const values = readSlots(understanding, intent);
  return { kind: 'remark', intent, reply: 'default', resume: true, values, ...answerBeside(hearing) };
};
