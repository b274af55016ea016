import type { Meant } from '../../vocabulary';
import type { Command } from '../command';
import { openFrame, readSlots, valuesOf, withoutQuestion } from '../frame';
import type { Hearing, Listener } from '../listener';

const MOST_CHOICES = 4;

/** A statement this unsure opens no form of what nobody asked, where something else is as well possible. */
const SURE = 0.6;

export function isWeakGuess({ model, state, frame, understanding }: Hearing): boolean {
  const { asks, decision, confidence, intent, candidates, points, signals } = understanding;
  if (asks !== false || decision !== 'answer' || confidence >= SURE || frame || signals.returns) return false;
  if (intent === null || intent === state.answered?.frame.intent || (points[intent] ?? []).length > 0) return false;
  return candidates.filter((one) => model.flows.has(one.intent)).length > 1;
}

/** Several things it could mean: the person picks, unless a form's question is open and this is most likely a poor answer. */
export const hearUnclear: Listener = (hearing) => {
  const { model, understanding } = hearing;
  if (!(understanding.decision === 'clarify' || isWeakGuess(hearing)) || isPoorAnswer(hearing)) return null;
  const again = asksAgain(hearing);
  if (again) return again;
  const intents = understanding.candidates.map(({ intent }) => intent).filter((intent) => model.flows.has(intent));
  if (intents.length < 2) return null;
  const back = goneBackTo(hearing, intents);
  if (back) return back;
  const [asked, ...others] = intents.filter((intent) => (understanding.points[intent] ?? []).length > 0);
  if (asked !== undefined && asked === intents[0] && others.length === 0) return startWith(meantBy(hearing, asked));
  const [likeliest] = intents;
  if (likeliest !== undefined && fitsOne(hearing, likeliest)) return startWith(meantBy(hearing, likeliest));
  return { kind: 'clarify', meant: intents.slice(0, MOST_CHOICES).map((intent) => meantBy(hearing, intent)) };
};

/** 回到刚才断缴那个: of several meanings the one that was talked of. */
function goneBackTo({ state, understanding }: Hearing, intents: readonly string[]): Command | null {
  if (!understanding.signals.returns) return null;
  const [left, ...more] = [...state.frames, ...(state.earlier ?? [])].filter((one) => intents.includes(one.intent));
  if (left === undefined || more.some((one) => one.intent !== left.intent)) return null;
  const { guessed: _, ...frame } = withoutQuestion(left);
  return { kind: 'start', frame, points: [], waiting: [] };
}

/** Only the likeliest has what was asked for: nothing is left to choose. */
const startWith = ({ frame, points }: Meant): Command => ({ kind: 'start', frame, points, waiting: [] });

/** So many values of one question, and so much likelier than the next, it is meant for all its odd wording. */
const SITUATION = 4;
const AHEAD = 2.5;

/** 职工，从武汉跨省到长沙，断一个月，补上了，哪个月起能报: who tells the whole situation has picked the question. */
function fitsOne({ understanding }: Hearing, intent: string): boolean {
  const { asks, candidates, slots } = understanding;
  const [first, next] = candidates;
  const isAhead = first?.intent === intent && first.confidence >= AHEAD * (next?.confidence ?? 0);
  return asks === true && isAhead && Object.keys(slots[intent] ?? {}).length >= SITUATION;
}

/** Shorter messages name nothing: 报多少. */
const SHORTEST = 5;

/** 报多少, right after an answer that it may be about: that is meant, and not a choice of topics. */
function asksAgain({ state, frame, understanding: { text, candidates, asks, topicOnly } }: Hearing): Command | null {
  const { answered, turns } = state;
  if (frame || !asks || topicOnly || !answered || answered.turn !== turns || text.length > SHORTEST) return null;
  const isLikely = candidates.some(({ intent }) => intent === answered.frame.intent);
  return isLikely ? { kind: 'start', frame: answered.frame, points: [], waiting: [] } : null;
}

/** The question as it stands if this is what was meant: picking it does not lose what was said of it. */
function meantBy({ model, state, understanding }: Hearing, intent: string): Meant {
  const before = valuesOf(understanding.before?.[intent] ?? {});
  const frame = openFrame(model, state, intent, { ...before, ...readSlots(understanding, intent) });
  return { frame, points: understanding.points[intent] ?? [] };
}

const SHORT = 8;

const isPoorAnswer = ({ frame, understanding }: Hearing): boolean => {
  if (frame?.asking === undefined || understanding.signals.correction) return false;
  const rank = understanding.candidates.findIndex(({ intent }) => intent === frame.intent);
  if (understanding.topicOnly) return rank >= 0;
  return rank === 0 || (understanding.text.length <= SHORT && understanding.asks !== true);
};
