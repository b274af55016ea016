import type { Frame, SlotValues, Understanding } from '../../vocabulary';
import type { Command } from '../command';
import { correctsOtherPlace, replacesPlace, withPlaces } from '../corrected-places';
import { isFragmentOf } from '../fragment';
import { acceptedBy, openFrame, readSlots, withValues } from '../frame';
import type { Hearing, Listener } from '../listener';
import type { Flow } from '../model';
import { replacedNumber, swappedNumber } from '../replaced-number';
import { isDropped } from './hear-dropped';

/** The control intent of a message that says no more than that something was wrong. */
const CORRECT = 'correct';

/** 「不对，是两个月」: values of the form or of the last answer that differ now; or 「不是转移，是退费」, the question itself. */
export const hearCorrection: Listener = (hearing) => {
  const { frame, state, understanding } = hearing;
  if (isDropped(hearing)) return null;
  if (!takesBack(understanding) && !tellsOtherwise(hearing)) return null;
  const swapped = withNumber(hearing, swappedNumber(hearing));
  if (swapped) return { kind: 'correct', slots: swapped, of: frame ? 'frame' : 'answer' };
  const replaced = replacedNumber(hearing);
  if (replaced) return { kind: 'correct', slots: replaced, of: 'frame' };
  const inForm = frame && differing(understanding, frame);
  const inAnswer = state.answered && differing(understanding, state.answered.frame);
  if (isOtherQuestion(hearing, inForm ?? inAnswer)) return startInstead(hearing);
  if (inForm) return { kind: 'correct', slots: inForm, of: 'frame' };
  if (inAnswer) return { kind: 'correct', slots: inAnswer, of: 'answer' };
  return meantPoint(hearing) ?? inMeanings(hearing) ?? otherPlace(hearing) ?? otherPerson(hearing);
};

/** The number in its place, and what else the message tells otherwise. */
function withNumber({ frame, state, understanding }: Hearing, number: SlotValues | null): SlotValues | null {
  const about = frame ?? state.answered?.frame;
  if (!about || !number) return null;
  const taken = Object.values(number);
  const others = Object.entries(differing(understanding, about) ?? {}).filter(([, value]) => !taken.includes(value));
  return { ...Object.fromEntries(others), ...number };
}

/** While several meanings are on offer, a correction changes what is known of each of them. */
function inMeanings({ frame, state, understanding }: Hearing): Command | null {
  const { meant = [] } = state;
  const slots = meant.map((one) => differing(understanding, one.frame)).find((changed) => changed !== undefined);
  if (frame || slots === undefined) return null;
  const corrected = meant.map((one) => withValues(one, understanding));
  return { kind: 'note', slots: {}, text: understanding.text, meant: corrected };
}

const takesBack = ({ signals, decision, intent }: Understanding): boolean =>
  signals.correction || (decision === 'answer' && intent === CORRECT);

/** Besides what is told again: a statement this sure to be about something else changes nothing of what was asked. */
const ELSEWHERE = 0.8;
/** A longer statement tells a story of its own. */
const LONGEST_RETOLD = 40;

/** 「哦我妈说是二级医院」: takes nothing back in words, but tells a value otherwise than it was told before. */
function tellsOtherwise({ model, frame, state, understanding }: Hearing): boolean {
  const { asks, answer, text, intent, decision, confidence, signals } = understanding;
  const about = frame ?? state.answered?.frame;
  if (asks !== false || signals.ellipsis || !about || answer?.kind === 'value' || text.length > LONGEST_RETOLD)
    return false;
  if ((understanding.points[about.intent] ?? []).length > 0) return false;
  const isDecided = decision === 'answer' || decision === 'out-of-scope';
  const isElsewhere = intent !== about.intent && !model.remarks.has(intent ?? '');
  if (isDecided && isElsewhere && confidence >= ELSEWHERE) return false;
  if (decision === 'out-of-scope' && confidence >= ELSEWHERE) return false;
  const changed = differing(understanding, about) ?? {};
  return Object.keys(changed).some((name) => name in about.slots);
}

/** 「不是宝宝的，是我自己的卡」 changes no value but names what was meant. */
function meantPoint({ frame, state, understanding }: Hearing): Command | null {
  const about = frame ?? state.answered?.frame;
  const points = about ? (understanding.points[about.intent] ?? []) : [];
  if (!about || points.length === 0 || replacesPlace(understanding)) return null;
  return frame ? { kind: 'fill', slots: {}, points } : { kind: 'start', frame: about, points, waiting: [] };
}

/** 「不是去杭州，是去宁波」, where neither place is one we ask for: noted, and gone on with. */
function otherPlace(hearing: Hearing): Command | null {
  const { frame, state, understanding } = hearing;
  const { intent } = frame ?? state.answered?.frame ?? {};
  return correctsOtherPlace(understanding, intent) ? noteAndGoOn(hearing) : null;
}

/** Longer messages tell more than who it is. */
const LONGEST_PERSON = 12;

/** 「说错了，是我爸」, where nobody asked who it is: noted, and gone on with. */
function otherPerson(hearing: Hearing): Command | null {
  const { text, signals, asks } = hearing.understanding;
  return signals.otherCase && asks === false && text.length <= LONGEST_PERSON ? noteAndGoOn(hearing) : null;
}

function noteAndGoOn({ frame, state, understanding }: Hearing): Command | null {
  const last = state.answered?.frame;
  if (frame) return { kind: 'note', slots: {}, text: understanding.text, meant: [] };
  const foreword = { kind: 'message', key: 'noted', values: {} } as const;
  return last ? { kind: 'start', frame: last, points: [], waiting: [], foreword } : null;
}

function differing(understanding: Understanding, frame: Frame): SlotValues | undefined {
  const told = withPlaces(understanding, frame, readSlots(understanding, frame.intent));
  const changed = Object.entries(told).filter(([name, value]) => frame.slots[name] !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** What it takes to leave the question: less when the message changes no value of it, more when it asks nothing. */
const SURE = { stated: 0.95, withValues: 0.8, without: 0.5 } as const;

const isOtherQuestion = (hearing: Hearing, changed: SlotValues | undefined): boolean => {
  const { frame, state, understanding, model } = hearing;
  const { intent, confidence, decision } = understanding;
  const current = frame?.intent ?? state.answered?.frame.intent;
  if (decision !== 'answer' || intent === null || intent === current || !model.flows.has(intent)) return false;
  if (changed && current !== undefined && isFragmentOf(understanding, current)) return false;
  if (!changed || tellsMoreOf(hearing, intent, current, changed)) return confidence >= SURE.without;
  return confidence >= (understanding.asks === false ? SURE.stated : SURE.withValues);
};

/** 不是没用过,是单位又给交了一份: of the other question it tells what only that one asks, of this one what holds of any. */
function tellsMoreOf(
  { model, understanding }: Hearing,
  other: string,
  current: string | undefined,
  changed: SlotValues,
): boolean {
  const isKept = (name: string, { slots }: Flow): boolean => slots.some((slot) => slot.name === name && slot.keep);
  const [own, shared] = [model.flows.get(other), model.flows.get(current ?? '')];
  if (!own || !shared || !Object.keys(changed).every((name) => isKept(name, shared))) return false;
  return Object.keys(readSlots(understanding, other)).some((name) => !isKept(name, own));
}

/** The other question in place of the open one, with what is known already. */
function startInstead({ model, state, frame, understanding }: Hearing): Command | null {
  const { intent, points } = understanding;
  const flow = intent === null ? undefined : model.flows.get(intent);
  if (!flow) return null;
  const known = acceptedBy(flow, (frame ?? state.answered?.frame)?.slots ?? {});
  const opened = openFrame(model, state, flow.intent, { ...known, ...readSlots(understanding, flow.intent) });
  return { kind: 'start', frame: opened, points: points[flow.intent] ?? [], waiting: [], instead: true };
}
