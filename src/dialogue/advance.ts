import { decide, type Verdict } from '../policy/table';
import type { ConversationState, Frame, IsoDate, Reply, SlotValues, Understanding } from '../vocabulary';
import { asOfOf, type Days } from './as-of';
import { type Draft, focusOn, innermost, pass, say, sayMessage, withState } from './draft';
import { acceptedBy, keptSlots, missingSlot, readSlots, supplyFrame, withoutQuestion } from './frame';
import type { DialogueModel, Flow } from './model';
import { answer, ask, conditional } from './speak';
import { withDistances } from './with-distances';

export interface World {
  readonly model: DialogueModel;
  readonly days: Days;
  /** The message of this step; taps and events have none. */
  readonly heard?: Understanding;
}

/** A chain of `goto` rows longer than this is a fault of the content. */
const LONGEST_CHAIN = 4;
/** More specific questions than this in one message are more likely misheard. */
const MOST_POINTS = 2;

/** Works on the innermost frame until it asks something or is answered. */
export function advance(world: World, draft: Draft, points: readonly string[] = [], chain = 0): Draft {
  const told = innermost(draft.state);
  const flow = told && world.model.flows.get(told.intent);
  if (!told || !flow || chain > LONGEST_CHAIN) return draft;
  const frame = withDistances(flow, told);
  const pointed = answerPoints(world, draft, flow, frame, points);
  if (pointed.jump) return advance(world, jumpTo(world, pointed.draft, frame, pointed.jump), [], chain + 1);
  const missing = missingSlot(flow, frame, world.days);
  if (pointed.answered && !frame.asking && !(missing && isOpening(draft, flow, frame, points)))
    return close(world, pointed.draft, flow, told);
  if (!missing) return conclude(world, pointed.draft, flow, frame, chain);
  return ask(pointed.answered ? remember(pointed.draft, flow, told) : pointed.draft, told, missing);
}

/** 医保怎么交, with nothing told and nothing else to answer: what holds for all is said, and then asked what decides the rest. */
const isOpening = ({ state }: Draft, flow: Flow, { slots }: Frame, points: readonly string[]): boolean =>
  Object.keys(slots).length === 0 &&
  state.frames.length === 1 &&
  state.waiting.length === 0 &&
  points.slice(0, MOST_POINTS).every((name) => flow.points.get(name)?.asks);

interface Pointed {
  readonly draft: Draft;
  readonly answered: boolean;
  readonly jump?: Jump;
}

interface Jump {
  readonly intent: string;
  readonly set: SlotValues;
}

/** Specific questions are answered at once, whatever the form still lacks. */
function answerPoints(world: World, draft: Draft, flow: Flow, frame: Frame, names: readonly string[]): Pointed {
  const asOf = asOfOf(world.days, flow, frame);
  let next: Pointed = { draft, answered: false };
  for (const name of names.slice(0, MOST_POINTS)) {
    const point = flow.points.get(name);
    const values = { ...frame.slots, asOf };
    const verdict = point && decide({ hit: 'first', rows: point.rows }, values, []);
    const outcome = verdict?.kind === 'row' ? verdict.row.outcome : point?.outcome;
    const rule = `point:${name}`;
    const passed = rulesOf(flow, rule, verdict);
    if (outcome?.kind === 'goto') return { draft: pass(draft, ...passed), answered: next.answered, jump: outcome };
    if (outcome) {
      const told = pass(next.draft, ...passed);
      next = { draft: answerOnce(world, told, frame, rule, outcome.reply), answered: true };
    }
  }
  return next;
}

/** A point, and the row of it that decided. */
const rulesOf = ({ intent }: Flow, point: string, verdict: Verdict | undefined): readonly string[] =>
  verdict?.kind === 'row' ? [`${intent}/${point}`, `${intent}/${point}/${verdict.row.id}`] : [`${intent}/${point}`];

/** Two rules may lead to one reply: it is said once. */
function answerOnce(world: World, draft: Draft, frame: Frame, rule: string, reply: string): Draft {
  const flow = world.model.flows.get(frame.intent);
  const isSaid = draft.replies.some(
    (one) => one.kind === 'answer' && one.intent === frame.intent && one.reply === reply,
  );
  return isSaid || !flow ? draft : answer(draft, flow, frame, { rule, reply, ...otherDay(world, flow, frame) });
}

/** Said only where it is not the day of the event. */
function otherDay({ days }: World, flow: Flow, frame: Frame): { readonly asOf?: IsoDate } {
  const asOf = asOfOf(days, flow, frame);
  return asOf === days.asOf ? {} : { asOf };
}

/** The frame as it was told. */
const toldIn = ({ state }: Draft, frame: Frame): Frame => innermost(state) ?? frame;

/** All that is needed is known or given up: the table decides. */
function conclude(world: World, draft: Draft, flow: Flow, frame: Frame, chain: number): Draft {
  const told = toldIn(draft, frame);
  const verdict = flow.table
    ? decide(flow.table, { ...frame.slots, asOf: asOfOf(world.days, flow, frame) }, frame.unknown)
    : { kind: 'none' as const };
  if (verdict.kind === 'depends')
    return close(world, say(draft, conditional(frame, verdict.rows, otherDay(world, flow, frame))), flow, told);
  if (verdict.kind === 'none') return close(world, draft, flow, told);
  const { id, outcome } = verdict.row;
  const passed = pass(draft, `${flow.intent}/${id}`);
  if (outcome.kind === 'goto') return advance(world, jumpTo(world, passed, frame, outcome), [], chain + 1);
  return close(world, answerOnce(world, passed, frame, id, outcome.reply), flow, told);
}

/** It tells what was asked, and nothing of a question that is yet to come. */
const isMereAnswer = ({ answer, signals }: Understanding): boolean => answer !== null && !signals.correction;

/** The same question belongs to another intent: what is known goes with it, and what the message tells of that one. Was it left open, it is gone on with. */
function jumpTo({ model, heard }: World, draft: Draft, frame: Frame, { intent, set }: Jump): Draft {
  const open = draft.state.frames.slice(0, -1);
  const before = open.find((one) => one.intent === intent);
  const told = heard && !isMereAnswer(heard) ? readSlots(heard, intent) : {};
  const known = { ...draft.state.shared, ...before?.slots, ...told, ...frame.slots, ...set };
  const slots = acceptedBy(model.flows.get(intent), known);
  const unknown = frame.unknown.filter((name) => !(name in set));
  const jumped = { intent, slots, unknown, ...(before?.asked ? { asked: before.asked } : {}) };
  return withState(draft, { frames: [...open.filter((one) => one !== before), jumped] });
}

const pointsOf = (replies: readonly Reply[], { intent }: Flow): readonly string[] =>
  replies.flatMap((reply) =>
    reply.kind === 'answer' && reply.intent === intent && reply.rule.startsWith('point:')
      ? [reply.rule.slice('point:'.length)]
      : [],
  );

/** What was just answered, which later messages may ask about. */
function remember(draft: Draft, flow: Flow, frame: Frame): Draft {
  const replies = draft.replies.filter(({ kind }) => kind === 'answer' || kind === 'conditional');
  return withState(draft, {
    answered: {
      frame: withoutQuestion(frame),
      points: pointsOf(replies, flow),
      replies,
      receipt: null,
      turn: draft.state.turns + 1,
    },
  });
}

/** The question is answered: it leaves the stack, what it found out stays, and what waits goes on. */
function close(world: World, draft: Draft, flow: Flow, frame: Frame): Draft {
  const done = withoutQuestion(frame);
  const closed = withState(remember(draft, flow, frame), {
    frames: draft.state.frames.slice(0, -1),
    shared: { ...draft.state.shared, ...keptSlots(flow, frame) },
    ...earlierWith(draft.state, done),
    failures: 0,
  });
  return resumeOuter(world, focusOn(closed, 'answered', done));
}

/** Answers before the last that can be gone back to. */
export const MOST_EARLIER = 3;

/** The answer that is no longer the last one is remembered, each question once. */
function earlierWith({ answered, earlier = [] }: ConversationState, done: Frame): Pick<ConversationState, 'earlier'> {
  if (!answered || answered.frame.intent === done.intent) return {};
  const others = earlier.filter(({ intent }) => intent !== answered.frame.intent && intent !== done.intent);
  return { earlier: [answered.frame, ...others].slice(0, MOST_EARLIER) };
}

/** After an answer: back to the form that was left, or on to the second question of the message. */
export function resumeOuter(world: World, draft: Draft): Draft {
  const outer = innermost(draft.state);
  if (outer) return advance(world, sayMessage(draft, 'returning', { title: titleOf(world, outer.intent) }));
  const [next, ...waiting] = draft.state.waiting;
  if (!next) return draft;
  const { points = [], ...frame } = next;
  const opened = withState(draft, { frames: [supplyFrame(world.model, frame, draft.state.shared)], waiting });
  return advance(world, sayMessage(opened, 'second_question', { title: titleOf(world, next.intent) }), points);
}

/** Presses the open question again after a remark; keeps quiet when none is open. */
export const askAgain = (world: World, draft: Draft): Draft =>
  innermost(draft.state)?.asking ? resumeOuter(world, draft) : draft;

const titleOf = ({ model }: World, intent: string): string => model.flows.get(intent)?.title ?? intent;
