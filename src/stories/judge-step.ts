import type { StoryExpectation } from '../content/schema/story-schema';
import type { Turn } from '../vocabulary';

/** What a step came to besides its turn. */
export interface Played {
  /** Rules that decided. */
  readonly passed: readonly string[];
  /** Conflicts of which the turn shows both readings. */
  readonly shows: () => readonly string[];
  /** Most characters of all that a turn says at once. */
  readonly turnCharacters: number;
}

type Check = (then: StoryExpectation, turn: Turn, played: Played) => readonly string[];

const differs = (what: string, wanted: unknown, got: unknown): readonly string[] =>
  wanted === undefined || wanted === got ? [] : [`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];

const missing = (what: string, wanted: readonly string[] = [], got: readonly string[]): readonly string[] =>
  wanted.filter((one) => !got.includes(one)).map((one) => `${what} lacks ${one}`);

const spoken = ({ messages }: Turn): string =>
  messages
    .flatMap((message) => [
      message.text,
      ...(message.kind === 'choices' ? message.choices.map(({ label }) => label) : []),
    ])
    .join('\n');

const labels = ({ messages }: Turn): readonly string[] =>
  messages.flatMap((message) => (message.kind === 'choices' ? message.choices.map(({ label }) => label) : []));

/** Rows and points by their own names: those that decided, and those of an answer by cases or said again. */
const rules = ({ receipt }: Turn, passed: readonly string[]): readonly string[] =>
  [...passed, ...(receipt?.rule ?? '').split(' + ')].flatMap((rule) => rule.slice(rule.indexOf('/') + 1).split('|'));

const lengthOf = ({ messages }: Turn): number => messages.reduce((sum, { text }) => sum + text.length, 0);

const CHECKS: readonly Check[] = [
  (_then, turn, { turnCharacters: most }) =>
    lengthOf(turn) > most ? [`says ${lengthOf(turn)} characters at once, more than ${most}`] : [],
  ({ status }, turn) => differs('status', status, turn.dialogue.status),
  ({ intent }, turn) =>
    intent !== undefined && turn.understanding.intent === intent ? [] : differs('intent', intent, turn.dialogue.intent),
  ({ asking }, turn) => differs('asking', asking, turn.dialogue.asking),
  ({ slots = {} }, turn) =>
    Object.entries(slots).flatMap(([name, value]) => differs(`slot ${name}`, value, turn.dialogue.slots[name] ?? null)),
  ({ row }, turn, { passed }) => (row === undefined ? [] : missing('the rule', [row], rules(turn, passed))),
  ({ shows }, _turn, played) =>
    shows === undefined ? [] : missing('both readings: the answer', shows, played.shows()),
  ({ asOf }, turn) => differs('the day of the receipt', asOf, turn.receipt?.asOf ?? null),
  ({ facts }, turn) => missing('the receipt', facts, turn.receipt?.facts ?? []),
  ({ conflicts }, turn) => missing('the receipt', conflicts, turn.receipt?.conflicts ?? []),
  ({ choices }, turn) => missing('the choices', choices, labels(turn)),
  ({ says = [] }, turn) =>
    says.filter((text) => !spoken(turn).includes(text)).map((text) => `does not say 「${text}」`),
  ({ never = [] }, turn) => never.filter((text) => spoken(turn).includes(text)).map((text) => `says 「${text}」`),
];

/** What differs between a step as played and what the story says of it. */
export const judgeStep = (then: StoryExpectation, turn: Turn, played: Played): readonly string[] =>
  CHECKS.flatMap((check) => check(then, turn, played));
