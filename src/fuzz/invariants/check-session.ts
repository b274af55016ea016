import type { Invariant } from './invariant';

const PATIENCE = 3;

/** Turns are counted, people are asked when nothing is understood, and the state is plain JSON. */
export const checkSession: Invariant = ({ before, state, turn, inbound }) => [
  ...(state.turns === (before?.turns ?? 0) + 1 ? [] : [`turn ${state.turns} follows turn ${before?.turns ?? 0}`]),
  ...(turn.number === state.turns ? [] : [`turn ${state.turns} is numbered ${turn.number}`]),
  ...(state.failures >= 0 && state.failures < PATIENCE ? [] : [`${state.failures} messages in a row not understood`]),
  ...(state.lastAt === inbound.receivedAt ? [] : ['the time of the message is not kept']),
  ...(turn.messageId === inbound.messageId ? [] : [`answers ${turn.messageId}, not ${inbound.messageId}`]),
  ...(JSON.stringify(JSON.parse(JSON.stringify(state))) === JSON.stringify(state)
    ? []
    : ['the state is no plain JSON']),
];
