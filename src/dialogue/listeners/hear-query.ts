import type { Frame, Understanding } from '../../vocabulary';
import type { Command } from '../command';
import { openFrame, readSlots } from '../frame';
import type { Hearing, Listener } from '../listener';
import type { Query } from '../model';
import { topicOf } from '../topic-of';

/** 为什么, 你确定吗, 那要多久: about the answer just given, or the matter in hand. What knows the answer there is asked instead. */
export const hearQuery: Listener = (hearing) => {
  const { model, state, frame, understanding } = hearing;
  const heard = understanding.signals.queries ?? '';
  const asked = frame?.asking ? model.queries.get(heard)?.whileAsking : undefined;
  const name = asked ?? heard;
  const query = model.queries.get(name);
  if (query === undefined || isAnswer(hearing)) return null;
  const about = frame ?? state.answered?.frame;
  const instead = about && askInstead(hearing, query, about);
  if (instead) return instead;
  // What the matter in hand has an answer of its own for is asked of it.
  if (about && query.then === 'nothing' && !query.always && (understanding.points[about.intent] ?? []).length > 0)
    return null;
  return { kind: 'query', name, about: about?.intent ?? '' };
};

/** 要什么证明, after a death: what the matter in hand has a detail for is asked of it, not of its topic. */
function ownDetail({ points }: Understanding, intent: string): Query['instead'][string] | undefined {
  const own = points[intent] ?? [];
  return own.length > 0 ? { intent, points: own } : undefined;
}

function askInstead(
  { model, state, frame, understanding }: Hearing,
  { instead }: Query,
  { intent }: Frame,
): Command | null {
  const ofTopic = instead[topicOf(intent)];
  const isElsewhere = ofTopic !== undefined && ofTopic.intent !== intent;
  const target = instead[intent] ?? (isElsewhere ? ownDetail(understanding, intent) : undefined) ?? ofTopic;
  if (target === undefined) return null;
  if (frame?.intent === target.intent)
    return target.points.length > 0 ? { kind: 'fill', slots: {}, points: target.points } : null;
  const { answered } = state;
  const said = readSlots(understanding, target.intent);
  const known = answered?.frame.intent === target.intent ? answered.frame.slots : {};
  return {
    kind: 'start',
    frame: openFrame(model, state, target.intent, { ...known, ...said }),
    points: target.points,
    waiting: [],
  };
}

const MOST = 0.5;

/** 电话, where that is what was asked for; 没啥原因，职工医保; 凭什么问 tells that one would rather not say. */
function isAnswer({ frame, understanding: { answer, slots, text, signals } }: Hearing): boolean {
  if (!frame?.asking) return false;
  if (signals.refused) return true;
  if (answer?.kind !== 'value') return false;
  const told = [answer.reading, ...Object.values(slots[frame.intent] ?? {})];
  return [...text].filter((_, i) => told.some(({ start, end }) => i >= start && i < end)).length / text.length > MOST;
}
