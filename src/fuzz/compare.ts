import type { ConversationState } from '../vocabulary';
import type { Exchange } from './exchange';
import type { Breach, Outcome } from './relation';
import { HELD } from './relation';
import { lastTurn, type Scene } from './scene';

type View = Readonly<Record<string, unknown>>;

/** What a conversation has come to: the last answer, how it is worded, and the question that is open. */
export const result = (scene: Scene): View => ({
  status: lastTurn(scene)?.dialogue.status,
  intent: lastTurn(scene)?.dialogue.intent,
  slots: lastTurn(scene)?.dialogue.slots,
  asking: lastTurn(scene)?.dialogue.asking,
  answer: answered(scene),
  receipt: lastTurn(scene)?.receipt,
});

/** The last answer and what it rests on. */
export const answered = ({ state }: Scene): View | undefined =>
  state?.answered && {
    intent: state.answered.frame.intent,
    slots: state.answered.frame.slots,
    unknown: [...state.answered.frame.unknown].sort(),
    replies: state.answered.replies,
    rule: state.answered.receipt?.rule,
    figures: state.answered.receipt?.figures,
  };

/** All that decides how the conversation goes on; not when things were said and in which words. */
export const memory = ({ state }: Scene): View =>
  state === null ? {} : { frames: state.frames, ...background(state), answered: state.answered };

const background = ({ shared, waiting, failures, handedOver, rest }: ConversationState): View => ({
  shared,
  waiting,
  failures,
  handedOver,
  rest,
});

/** What the person sees of the last turn. */
const seen = (scene: Scene): View => ({ messages: lastTurn(scene)?.messages ?? [] });

/** Everything about the last turn but its number, its date and the words that led to it. */
export const whole = (scene: Scene): View => ({ ...seen(scene), ...result(scene), ...memory(scene) });

/** Held when both ways come to the same by this view. */
export function same(expected: Scene, actual: Scene, view: (scene: Scene) => View): Outcome {
  const problems = differences(view(expected), view(actual));
  return problems.length === 0 ? HELD : broken({ problems, ...upToParting(expected.exchanges, actual.exchanges) });
}

/** Of two ways of the same length only what led to their parting. */
function upToParting(expected: readonly Exchange[], actual: readonly Exchange[]): Pick<Breach, 'expected' | 'actual'> {
  const parting = actual.findIndex((one, index) => canonical(spoken(one)) !== canonical(spoken(expected[index])));
  const end = expected.length === actual.length && parting !== -1 ? parting + 1 : undefined;
  return { expected: expected.slice(0, end), actual: actual.slice(0, end) };
}

const spoken = (one: Exchange | undefined): unknown => one && [one.turn.messages, one.turn.dialogue, one.turn.receipt];

export const broken = (breach: Breach): Outcome => ({ kind: 'broken', breach });

/** One line a name that differs. */
export function differences(expected: View, actual: View): readonly string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap((name) => {
    const [wanted, got] = [canonical(expected[name]), canonical(actual[name])];
    return wanted === got ? [] : [`${name}: ${got}, not ${wanted}`];
  });
}

/** As JSON, whatever the order of names: values told in another order are the same values. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    isPlain(inner) ? Object.fromEntries(Object.entries(inner).sort(byName)) : inner,
  ) ?? 'nothing';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
