import type { Choice } from '../../vocabulary';
import { commandOfChoice } from '../choose';
import type { Command } from '../command';
import type { Hearing, Listener } from '../listener';
import { findOffered, newestList } from '../offered';

/** 「2」, 「第二个」, the label typed out or said in other words, while choices are on offer. */
export const hearChoice: Listener = (hearing) => {
  const { state, understanding, frame } = hearing;
  const { ordinal } = understanding.signals;
  const isOpen = understanding.answer !== null && frame?.asking !== undefined;
  const offered = findOffered(state, understanding);
  const [meant] = state.meant ?? [];
  if (meant && isGoAhead(hearing)) return { kind: 'start', ...meant, waiting: [] };
  if (offered) return commandOfChoice(hearing, offered.choice, offered.isOld);
  return ordinal === undefined || isOpen ? null : noSuchChoice(hearing, newestList(state));
};

/** 「接着办」 where one thing was offered to go on with, or 「好」 right after. */
function isGoAhead({ state, understanding: { decision, intent } }: Hearing): boolean {
  const isWaiting = state.meant?.length === 1 && state.frames.length === 0 && state.rest === undefined;
  if (decision !== 'answer' || !isWaiting) return false;
  return intent === 'more' || (intent === 'affirm' && newestList(state).length === 1);
}

/** 「第九个」 of three; or of none. */
function noSuchChoice({ frame, understanding, state }: Hearing, list: readonly Choice[]): Command | null {
  if (understanding.decision === 'answer' || state.waiting.length > 0) return null;
  if (list.length === 0) return frame ? null : { kind: 'message', key: 'no_choice', values: {} };
  return { kind: 'message', key: 'no_such_choice', values: {}, choices: frame ? [] : list };
}
