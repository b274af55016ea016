import type { Listener } from '../listener';

/** 「基数是啥，我不知道」: the open question cannot be answered. */
export const hearNotTold: Listener = ({ frame, understanding: { signals } }) => {
  if (!signals.unknown && !signals.refused) return null;
  if (frame?.asking) return { kind: 'not-told', slot: frame.asking.slot, refused: signals.refused };
  return signals.refused ? { kind: 'message', key: 'nothing_to_refuse', values: {} } : null;
};
