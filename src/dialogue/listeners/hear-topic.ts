import type { Frame, SlotValues } from '../../vocabulary';
import type { Command } from '../command';
import { openFrame, readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';

/** A question of ours: opened, or, when it is the one being worked on, filled further. */
export const hearTopic: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'answer' || intent === null || !model.flows.has(intent)) return null;
  const slots = readSlots(understanding, intent);
  const points = understanding.points[intent] ?? [];
  if (hearing.frame?.intent === intent) return saysMore(hearing, slots, points);
  return { kind: 'start', frame: frameFor(hearing, intent, slots), points, waiting: secondQuestions(hearing) };
};

/** Repeating the question without anything new is not an answer to what was asked. */
const saysMore = ({ frame }: Hearing, slots: SlotValues, points: readonly string[]): Command => {
  const isNew = Object.entries(slots).some(([name, value]) => frame?.slots[name] !== value);
  return isNew || points.length > 0 || !frame?.asking ? { kind: 'fill', slots, points } : { kind: 'misheard' };
};

/** A fragment about the last answer keeps that answer's values: 「那三级呢」. */
function frameFor({ model, state, understanding }: Hearing, intent: string, slots: SlotValues): Frame {
  const last = state.answered?.frame;
  const leansOnLast = last?.intent === intent && (understanding.signals.ellipsis || understanding.signals.correction);
  return leansOnLast
    ? { intent, slots: { ...last.slots, ...slots }, unknown: [] }
    : openFrame(model, state, intent, slots);
}

const secondQuestions = ({ model, state, understanding }: Hearing): readonly Frame[] =>
  understanding.also
    .filter((intent) => model.flows.has(intent))
    .map((intent) => openFrame(model, state, intent, readSlots(understanding, intent)));
