import type { Frame, SlotValue, SlotValues, Understanding } from '../../vocabulary';
import { answerBeside } from '../answer-beside';
import type { Command } from '../command';
import { acceptedBy, openFrame, readSlots, valuesOf } from '../frame';
import { givingWay } from '../giving-way';
import type { Hearing, Listener } from '../listener';
import { ownPoints } from '../own-points';
import { asksBack } from '../points-again';
import { topicOf } from '../topic-of';
import { isWeakGuess } from './hear-unclear';

/** A question of ours: opened, or, when it is the one being worked on, filled further. */
export const hearTopic: Listener = (hearing) => {
  const { model, understanding } = hearing;
  const { intent, decision } = understanding;
  if (decision !== 'answer' || intent === null || !model.flows.has(intent)) return null;
  const slots = readSlots(understanding, intent);
  const points = ownPoints(model.flows.get(intent), understanding.points[intent] ?? [], understanding.also);
  if (isWeakGuess(hearing)) return null;
  if (hearing.frame?.intent === intent) return saysMore(hearing, slots, points);
  const guessed = points.length === 0 && isMereStatement(understanding) ? { guessed: true as const } : {};
  const first = { ...frameFor(hearing, intent, slots), ...guessed, points };
  const [heaviest = first, ...waiting] = heaviestFirst(hearing, [
    first,
    ...sameAgain(hearing, first),
    ...secondQuestions(hearing),
  ]);
  const { points: asked, ...frame } = heaviest;
  const refines = ASIDE.test(understanding.text) ? {} : { refines: true as const };
  return { kind: 'start', frame, points: asked, waiting, ...refines, ...answerBeside(hearing) };
};

/** 对了, 顺便问下: says itself that it leaves what is in hand. */
const ASIDE = /对了|顺便|顺带|顺嘴|插[一个句]|岔|先问|问一?下|另外|还有|突然|忽然|等等|再问|打断/;

/** 帮我算一下滞纳金 asks for it without a question. */
const REQUESTS = /帮[我俺忙]|[算估](?:一?下|[算估个])|给我[算估说讲]/;

/** 归社保局管还是医保局管 asks. */
const isMereStatement = ({ asks, text }: Understanding): boolean =>
  asks === false && !text.includes('还是') && !REQUESTS.test(text);

/** A question with the specific questions it asks. */
type Question = Frame & { readonly points: readonly string[] };

/** Repeating the question without anything new is not an answer to what was asked: that is put in other words. */
const saysMore = ({ frame, understanding }: Hearing, slots: SlotValues, points: readonly string[]): Command => {
  const isNew = Object.entries(slots).some(([name, value]) => frame?.slots[name] !== value);
  const { returns } = understanding.signals;
  if (isNew || points.length > 0 || returns || !frame?.asking) return { kind: 'fill', slots, points };
  return understanding.asks ? { kind: 'repeat', form: 'full', needed: true } : { kind: 'misheard' };
};

/** What only tells more of an answer keeps that answer's values (那三级呢; 一共是36000); a new question has what was told before it. */
function frameFor({ model, state, understanding }: Hearing, intent: string, slots: SlotValues): Frame {
  const last = [...state.frames, state.answered?.frame, ...(state.earlier ?? [])].find((one) => one?.intent === intent);
  const flow = model.flows.get(intent);
  if (last && flow && tellsMore(understanding))
    return { intent, slots: givingWay(flow, last.slots, slots, understanding), unknown: [] };
  const asked = { model, state, understanding };
  const known = { ...valuesOfSibling(asked, intent), ...valuesOfAnswer(asked, intent, slots) };
  const meant = state.meant?.find(({ frame }) => frame.intent === intent)?.frame.slots ?? {};
  const before = wasAnswered(state) ? {} : valuesOf(understanding.before?.[intent] ?? {});
  return openFrame(model, state, intent, { ...known, ...before, ...meant, ...slots });
}

type Asked = Pick<Hearing, 'model' | 'state' | 'understanding'>;

/** A further question of what was just answered is about the same case, unless the message tells of another. */
function valuesOfAnswer({ model, state, understanding }: Asked, intent: string, slots: SlotValues): SlotValues {
  const last = state.answered?.frame;
  const { otherCase } = understanding.signals;
  if (last?.intent !== intent || otherCase) return {};
  const ofSituation = (name: string): boolean => isOfSituation(model, intent, name);
  const contradicts = ([name, value]: [string, SlotValue]): boolean => name in last.slots && last.slots[name] !== value;
  if (Object.entries(slots).some((told) => contradicts(told) && !isKept(model, intent, told[0]))) return {};
  return Object.fromEntries(Object.entries(last.slots).filter(([name]) => ofSituation(name)));
}

/** What the message before told belongs to what was answered to it, unless it waits for a question. */
const wasAnswered = ({ answered, turns, told }: Hearing['state']): boolean =>
  answered?.turn === turns && told === undefined;

/** So short a fragment names nothing but the sibling: 那门诊呢. */
const LONGEST_SIBLING = 8;

/** 那门诊呢, after a stay in hospital was reckoned: the same case, asked of another intent of the topic. */
function valuesOfSibling({ model, state, understanding }: Asked, intent: string): SlotValues {
  const last = state.answered?.frame;
  const { signals, text } = understanding;
  if (!last || !signals.ellipsis || text.length > LONGEST_SIBLING) return {};
  if (last.intent === intent || topicOf(last.intent) !== topicOf(intent)) return {};
  const known = acceptedBy(model.flows.get(intent), last.slots);
  return Object.fromEntries(Object.entries(known).filter(([name]) => isOfSituation(model, intent, name)));
}

/** What was asked, and for which day, is asked anew. */
const isOfSituation = ({ flows }: Hearing['model'], intent: string, name: string): boolean =>
  flows.get(intent)?.slots.some((slot) => slot.name === name && !slot.namesQuestion && !slot.asOf) ?? false;

const isKept = ({ flows }: Hearing['model'], intent: string, name: string): boolean =>
  flows.get(intent)?.slots.some((slot) => slot.name === name && slot.keep) ?? false;

const tellsMore = ({ signals, asks }: Understanding): boolean =>
  signals.ellipsis || signals.correction || signals.returns === true || asks === false;

/** The same question once more, with another value: 补牙能报吗,种牙呢. */
const sameAgain = ({ understanding: { again } }: Hearing, { points, ...first }: Question): readonly Question[] =>
  again ? [{ ...first, slots: { ...first.slots, ...valuesOf(again) }, points }] : [];

const secondQuestions = (hearing: Hearing): readonly Question[] =>
  hearing.understanding.also
    .filter((intent) => hearing.model.flows.has(intent))
    .map((intent) => ({
      ...frameFor(hearing, intent, readSlots(hearing.understanding, intent)),
      points: hearing.understanding.points[intent] ?? [],
    }));

/** Of several questions those that can be answered at once come first, then the one with most at stake; equals stay as asked. */
const heaviestFirst = ({ model }: Hearing, frames: readonly Question[]): readonly Question[] =>
  [...frames].sort((a, b) => waits(model, a) - waits(model, b) || weightOf(model, b) - weightOf(model, a));

function waits({ flows }: Hearing['model'], { intent, slots, points }: Question): number {
  const flow = flows.get(intent);
  return flow && points.length === 0 && asksBack(flow, slots) ? 1 : 0;
}

const weightOf = ({ flows }: Hearing['model'], { intent }: Frame): number => flows.get(intent)?.weight ?? 0;
