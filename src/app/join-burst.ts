import { readText } from '../nlu/text/read-text';
import type { Burst, ConversationState, Inbound, Understanding } from '../vocabulary';

/** How messages sent one right after another are taken. */
export interface BurstOptions {
  /** Messages at most this many milliseconds apart are one question. Below 0: none are, but what came is remembered. */
  readonly windowMs: number;
}

/** What a message is understood as: alone, or as the end of what its sender is still saying. */
export interface Joined {
  /** The state it meets: with a burst, the one its first message met. */
  readonly met: ConversationState | null;
  readonly inbound: Inbound;
  /** The burst it goes on with; null for a message of its own. */
  readonly burst: Burst | null;
}

const JOINT = '，';

/**
 * 「我在广州」「职工」「断缴了」 within the window are one question: each message is taken as everything said since the first
 * of them, on the state that one met. Nobody waits: the answer to the last message is the answer to all of them.
 */
export function joinBurst(
  stored: ConversationState | null,
  inbound: Inbound,
  options: BurstOptions | undefined,
): Joined {
  const burst = options && stored?.burst;
  if (!burst || inbound.content.kind !== 'text' || inbound.receivedAt - burst.at > options.windowMs)
    return { met: withoutBurst(stored), inbound, burst: null };
  const text = `${burst.text}${JOINT}${inbound.content.text}`;
  return { met: burst.before, inbound: { ...inbound, content: { kind: 'text', text } }, burst };
}

/** What was masked before is still known to have been there. */
export const withEarlierKinds = (heard: Understanding, burst: Burst | null): Understanding => {
  if (!burst || burst.personalData.length === 0) return heard;
  const personalData = [...new Set([...burst.personalData, ...heard.signals.personalData])];
  return { ...heard, signals: { ...heard.signals, personalData } };
};

/** The state, remembering what the next message may go on with. A tap or a picture ends what was being said. */
export function rememberBurst(
  state: ConversationState,
  { met, inbound, burst }: Joined,
  heard: Understanding | null,
): ConversationState {
  if (heard === null) return state;
  const { text, signals } = heard;
  const turns = burst ? burst.turns + 1 : state.turns;
  const remembered = { before: met, text, at: inbound.receivedAt, personalData: signals.personalData, turns };
  return { ...state, turns, burst: remembered };
}

/** What the person said with this message alone, masked. */
export const ownWords = (inbound: Inbound): string =>
  inbound.content.kind === 'text' ? readText(inbound.content.text).text : '';

function withoutBurst(state: ConversationState | null): ConversationState | null {
  if (!state?.burst) return state;
  const { burst: _, ...rest } = state;
  return rest;
}
