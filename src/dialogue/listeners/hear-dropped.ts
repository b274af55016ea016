import { openFrame, readSlots } from '../frame';
import type { Listener } from '../listener';

/** 「住院不问了，改问门诊」: the open question gives way; what is kept for any topic is known, the values of the one before are not. */
export const hearDropped: Listener = ({ model, state, frame, understanding }) => {
  const { signals, decision, intent, points } = understanding;
  if (!signals.drops || decision !== 'answer' || intent === null || !model.flows.has(intent)) return null;
  if (intent === (frame ?? state.answered?.frame)?.intent) return null;
  const opened = openFrame(model, state, intent, readSlots(understanding, intent));
  const asked = points[intent] ?? [];
  return { kind: 'start', frame: opened, points: asked, waiting: [], ...(frame ? { instead: true as const } : {}) };
};
