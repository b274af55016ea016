import { answerBeside } from '../answer-beside';
import type { Command } from '../command';
import { openFrame, readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** Less likely to be of a kind than not, a message was not understood. */
const LEAST = 0.5;
/** What is said before one of our answers, where a kind has words for that. */
const KNOWN = 'known';

/** Not ours to answer: said so in its own way, and the form, if any, goes on. */
export const hearOutOfScope: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'out-of-scope' || intent === null || !model.remarks.has(intent)) return null;
  const known = answerKnown(hearing, intent);
  if (known !== null || understanding.confidence < LEAST) return known;
  const values = readSlots(understanding, intent);
  return {
    kind: 'remark',
    intent,
    reply: 'default',
    resume: !understanding.signals.drops,
    values,
    ...answerBeside(hearing),
  };
};

/** A doubtful claim about something we know is met with what we know of it, not with a warning alone. */
function answerKnown(hearing: Hearing, intent: string): Command | null {
  const { model, state, understanding } = hearing;
  if (!(KNOWN in (model.remarks.get(intent)?.next ?? {}))) return null;
  const topic = understanding.candidates.find((one) => model.flows.has(one.intent))?.intent;
  const points = topic === undefined ? [] : (understanding.points[topic] ?? []);
  if (topic === undefined || points.length === 0) return null;
  const frame = openFrame(model, state, topic, readSlots(understanding, topic));
  const foreword = { kind: 'remark', intent, reply: KNOWN, values: {} } as const;
  return { kind: 'start', frame, points, waiting: [], foreword, ...answerBeside(hearing) };
}
