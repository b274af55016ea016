import type { Understanding } from '../../vocabulary';
import { readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** A message this sure to be about something else is no answer, unless the answer is most of it. */
const SURE = 0.6;
const MOST = 0.5;

/** The message as an answer to the question that is open. */
export const hearAnswer: Listener = (hearing) => {
  const { frame, understanding } = hearing;
  if (!frame?.asking || !understanding.answer || isElsewhere(hearing)) return null;
  const { slot } = frame.asking;
  const { answer } = understanding;
  if (answer.kind === 'unknown' || answer.kind === 'refused') {
    return { kind: 'not-told', slot, refused: answer.kind === 'refused' };
  }
  if (answer.kind !== 'value') return null;
  return {
    kind: 'fill',
    slots: { ...readSlots(understanding, frame.intent), [slot]: answer.reading.value },
    points: [],
  };
};

/** Whether the message leaves the form: another question that merely mentions a value. */
function isElsewhere({ frame, understanding, model }: Hearing): boolean {
  const { intent, confidence, decision } = understanding;
  if (decision !== 'answer' || intent === null || intent === frame?.intent) return false;
  if (model.flows.has(intent)) return confidence >= SURE && share(understanding) < MOST;
  return confidence >= SURE && understanding.answer?.kind === 'value' && share(understanding) < MOST;
}

function share({ answer, text }: Understanding): number {
  if (answer?.kind !== 'value') return 0;
  return (answer.reading.end - answer.reading.start) / Math.max(1, text.length);
}
