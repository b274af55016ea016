import { valuesOf, withValues } from '../frame';
import type { Hearing, Listener } from '../listener';

/** 「我在广州」「职工」 before or beside any question: kept, told back, and asked what it is about. */
export const hearStatement: Listener = (hearing) => {
  const { state, understanding } = hearing;
  const { statement, text } = understanding;
  if (statement === undefined || isAboutSomething(hearing)) return null;
  const meant = state.meant?.map((one) => withValues(one, understanding)) ?? [];
  return { kind: 'note', slots: valuesOf(statement), text, meant };
};

/** 那成都呢 is about the last question; so is a value by itself that decides which of the meanings on offer is meant: several tell of oneself. */
const isAboutSomething = ({ state, frame, understanding }: Hearing): boolean => {
  const { signals, decision, intent, statement = {} } = understanding;
  const isPick = decision === 'answer' && Object.keys(statement).length <= 1;
  const isOffered = state.meant?.some((one) => one.frame.intent === intent) ?? false;
  return (signals.ellipsis && (frame ?? state.answered) !== undefined) || (isPick && isOffered);
};
