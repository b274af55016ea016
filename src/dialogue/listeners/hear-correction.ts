import type { Frame, SlotValues, Understanding } from '../../vocabulary';
import { readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** 「不对，是两个月」: values of the form or of the last answer that differ now. */
export const hearCorrection: Listener = (hearing) => {
  const { frame, state, understanding } = hearing;
  if (!understanding.signals.correction) return null;
  if (isNewQuestion(hearing)) return null;
  const inForm = frame && differing(understanding, frame);
  if (inForm) return { kind: 'correct', slots: inForm, of: 'frame' };
  const inAnswer = state.answered && differing(understanding, state.answered.frame);
  return inAnswer ? { kind: 'correct', slots: inAnswer, of: 'answer' } : null;
};

function differing(understanding: Understanding, frame: Frame): SlotValues | undefined {
  const changed = Object.entries(readSlots(understanding, frame.intent)).filter(
    ([name, value]) => frame.slots[name] !== value,
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** 「换个问题，……」: surely another intent. */
const isNewQuestion = ({ frame, state, understanding, model }: Hearing): boolean => {
  const { intent, confidence, decision } = understanding;
  const current = frame?.intent ?? state.answered?.frame.intent;
  return decision === 'answer' && intent !== null && intent !== current && model.flows.has(intent) && confidence >= 0.8;
};
