import type { Frame, SlotValues, Understanding } from '../../vocabulary';
import type { Command } from '../command';
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
  if (inAnswer) return { kind: 'correct', slots: inAnswer, of: 'answer' };
  return meantPoint(hearing);
};

/** 「不是宝宝的，是我自己的卡」 changes no value but names what was meant. */
function meantPoint({ frame, state, understanding }: Hearing): Command | null {
  const about = frame ?? state.answered?.frame;
  const points = about ? (understanding.points[about.intent] ?? []) : [];
  if (!about || points.length === 0) return null;
  return frame ? { kind: 'fill', slots: {}, points } : { kind: 'start', frame: about, points, waiting: [] };
}

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
