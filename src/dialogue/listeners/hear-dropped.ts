import { openFrame, readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';
import { isWeakGuess } from './hear-unclear';

/** What is said instead of a topic that was dropped is neither a value of it nor a correction. */
export const isDropped = ({ state, frame, understanding: { signals, intent } }: Hearing): boolean =>
  signals.drops === true && intent !== (frame ?? state.answered?.frame)?.intent;

const INSTEAD = { instead: true, putsAside: true } as const;

/** 「住院不问了，改问门诊」: the open question gives way; what is kept for any topic is known, the values of the one before are not. */
export const hearDropped: Listener = (hearing) => {
  const { model, state, frame, understanding } = hearing;
  const { decision, intent, points } = understanding;
  if (!isDropped(hearing) || decision !== 'answer' || intent === null || !model.flows.has(intent)) return null;
  if (isWeakGuess(hearing)) return null;
  const opened = openFrame(model, state, intent, readSlots(understanding, intent));
  const asked = points[intent] ?? [];
  return { kind: 'start', frame: opened, points: asked, waiting: [], ...(frame ? INSTEAD : {}) };
};
