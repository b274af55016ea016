import { fillFrame, readSlots } from '../frame';
import type { Listener } from '../listener';

/** 基数5200, where 滞纳金 was asked about in between and asks something itself: it answers the question that was left, which goes first. */
export const hearEarlierQuestion: Listener = ({ state, frame, understanding }) => {
  const left = state.frames.at(-2);
  const asked = left?.asking?.slot;
  if (!frame?.asking || !left || asked === undefined || understanding.asks !== false) return null;
  const told = readSlots(understanding, left.intent);
  if (!(asked in told) || frame.asking.slot in readSlots(understanding, frame.intent)) return null;
  return { kind: 'start', frame: fillFrame(left, told), points: [], waiting: [] };
};
