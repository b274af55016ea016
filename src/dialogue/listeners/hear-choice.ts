import { findOffered } from '../choice';
import { commandOfChoice } from '../choose';
import type { Listener } from '../listener';

/** 「2」, 「第二个」 or the label typed out, while choices are on offer. */
export const hearChoice: Listener = (hearing) => {
  const { state, understanding } = hearing;
  const { ordinal } = understanding.signals;
  const offered = findOffered(state, { text: understanding.text, ...(ordinal === undefined ? {} : { ordinal }) });
  if (offered) return commandOfChoice(hearing, offered.choice, offered.isOld);
  const isBareOrdinal = ordinal !== undefined && understanding.answer === null && understanding.intent === null;
  return isBareOrdinal && !hearing.frame ? { kind: 'message', key: 'no_choice', values: {} } : null;
};
