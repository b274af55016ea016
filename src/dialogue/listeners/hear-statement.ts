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

/** 那成都呢 is about the last question; so is a value that decides which of the meanings on offer is meant. */
const isAboutSomething = (hearing: Hearing): boolean => {
  const { state, frame, understanding } = hearing;
  const isLeaning = understanding.signals.ellipsis && (frame ?? state.answered) !== undefined;
  return isLeaning || (understanding.decision === 'answer' && isDecisive(hearing));
};

/** 嘉兴 fits the bills of a ward as well as those of a doctor's: what several meanings ask for picks none of them. */
function isDecisive({ model, state: { meant = [] }, understanding: { intent, statement = {} } }: Hearing): boolean {
  const asks = (flow: string, slot: string): boolean =>
    model.flows.get(flow)?.slots.some(({ name }) => name === slot) ?? false;
  const others = meant.filter(({ frame }) => frame.intent !== intent);
  const isShared = (slot: string): boolean => others.some(({ frame }) => asks(frame.intent, slot));
  const told = Object.keys(statement);
  return others.length < meant.length && (told.length === 0 || !told.every(isShared));
}
