import type { Listener } from '../listener';

/** 「基数是啥，我不知道」: the open question cannot be answered. */
export const hearNotTold: Listener = ({ frame, understanding: { signals } }) =>
  frame?.asking && (signals.unknown || signals.refused)
    ? { kind: 'not-told', slot: frame.asking.slot, refused: signals.refused }
    : null;
