import { readSlots, withValues } from '../frame';
import type { Listener } from '../listener';

/** Longer messages tell a story of their own. */
const LONGEST = 16;

/** 「断了四个月」, while several meanings are on offer and only one of them has a use for it: that one is meant. */
export const hearNarrowing: Listener = ({ state: { meant = [] }, frame, understanding }) => {
  const { asks, text, points, intent, decision } = understanding;
  if (frame || asks !== false || meant.length < 2 || text.length > LONGEST) return null;
  const isOffered = meant.some((one) => one.frame.intent === intent);
  const isPoint = intent !== null && (points[intent] ?? []).length > 0;
  if (decision === 'answer' && (isOffered || isPoint)) return null;
  const [only, other] = meant.filter((one) => Object.keys(readSlots(understanding, one.frame.intent)).length > 0);
  return only && !other ? { kind: 'start', ...withValues(only, understanding), waiting: [] } : null;
};
