import type { SlotReading, SlotValues } from '../../vocabulary';
import type { Command } from '../command';
import { acceptedBy, valuesOf, withValues } from '../frame';
import { knownValues } from '../known-values';
import type { Hearing, Listener } from '../listener';
import { pointsAgain } from '../points-again';

/** 「我在广州」「职工」 before or beside any question: kept, told back, and asked what it is about. */
export const hearStatement: Listener = (hearing) => {
  const { state, understanding } = hearing;
  const { statement, text } = understanding;
  if (statement === undefined || isAboutSomething(hearing)) return null;
  const again = isLeaning(hearing) ? sameAnswer(hearing, valuesOf(statement)) : null;
  if (again) return again;
  const further = ofAnswer(hearing, valuesOf(statement));
  if (further) return further;
  const meant = state.meant?.map((one) => withValues(one, understanding)) ?? [];
  return { kind: 'note', slots: valuesOf(statement), text, meant };
};

/** 那成都呢 is about the last question, if that has a use for the place; so is a value that decides which of the meanings on offer is meant. */
const isAboutSomething = (hearing: Hearing): boolean =>
  (isLeaning(hearing) && isOfUse(hearing)) || (hearing.understanding.decision === 'answer' && isDecisive(hearing));

const isLeaning = ({ state, frame, understanding: { signals } }: Hearing): boolean =>
  signals.ellipsis && (frame ?? state.answered?.frame) !== undefined;

function isOfUse({ state, frame, understanding: { slots, points, signals } }: Hearing): boolean {
  const { intent = '' } = frame ?? state.answered?.frame ?? {};
  return signals.returns === true || Object.keys(slots[intent] ?? {}).length > 0 || (points[intent] ?? []).length > 0;
}

/** 种牙能报吗 · 那居民呢: what was answered does not hang on the value, so the answer is the same. */
function sameAnswer({ frame, state }: Hearing, told: SlotValues): Command | null {
  if (frame || !state.answered) return null;
  const { frame: asked, points } = state.answered;
  const foreword = { kind: 'message', key: 'noted', values: knownValues(asked.intent, told) } as const;
  return { kind: 'start', frame: asked, points, waiting: [], foreword };
}

/** 医保怎么交 · 居民: what was just answered has a use for the value, and is answered for it. */
function ofAnswer({ model, frame, state }: Hearing, told: SlotValues): Command | null {
  const { answered, meant } = state;
  const flow = answered && model.flows.get(answered.frame.intent);
  if (frame || meant || !flow || answered.turn !== state.turns) return null;
  const used = acceptedBy(flow, told);
  if (!Object.entries(used).some(([name, value]) => answered.frame.slots[name] !== value)) return null;
  const slots = { ...answered.frame.slots, ...used };
  const points = pointsAgain(flow, state, slots);
  return { kind: 'start', frame: { intent: flow.intent, slots, unknown: [] }, points, waiting: [] };
}

/** 嘉兴 fits the bills of a ward as well as those of a doctor's: what several meanings ask for picks none of them. */
function isDecisive({ state: { meant = [] }, understanding: { intent, slots, statement = {} } }: Hearing): boolean {
  const others = meant.filter(({ frame }) => frame.intent !== intent);
  const reads = (flow: string, { start }: SlotReading): boolean =>
    Object.values(slots[flow] ?? {}).some((reading) => reading.start === start);
  const isShared = (slot: string): boolean =>
    others.some(({ frame }) => reads(frame.intent, statement[slot] as SlotReading));
  const told = Object.keys(statement);
  return others.length < meant.length && (told.length === 0 || !told.every(isShared));
}
