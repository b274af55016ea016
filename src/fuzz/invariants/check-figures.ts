import { type Condition, valuesNamed } from '../../policy/condition';
import { showFigure } from '../../policy/show-figure';
import type { World } from '../world';
import type { Invariant, TakenTurn } from './invariant';

const NUMBER = /\d+(?:\.\d+)?/g;

/** Every number of an answer is a figure of its receipt, was told by the person, or names a source, a place to ask, a day. */
export const checkFigures: Invariant = (taken, world) => {
  const { receipt } = taken.turn;
  if (receipt === null) return [];
  const known = numbersOf([...shownWith(taken, world), ...alwaysAllowed(world)]);
  const said = numbersOf(answersOf(taken));
  return [...said].filter((one) => !known.has(one)).map((one) => `says ${one}, which the receipt does not have`);
};

/** The texts that answer: what fits on one page has a text for each reply. Questions and remarks leave no receipt. */
function answersOf({ turn: { messages }, replies }: TakenTurn): readonly string[] {
  const spoken = replies.filter(({ kind }) => kind !== 'choices');
  if (spoken.length !== messages.length) return [];
  return messages.flatMap(({ text }, index) => {
    const kind = spoken[index]?.kind;
    return kind === 'answer' || kind === 'conditional' ? [text] : [];
  });
}

const numbersOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(NUMBER) ?? []));

function shownWith({ turn, replies, before }: TakenTurn, world: World): readonly string[] {
  const { receipt, dialogue } = turn;
  const told = replies.flatMap((reply) => ('slots' in reply ? Object.values(reply.slots) : []));
  const messages = replies.flatMap((reply) => (reply.kind === 'message' ? Object.values(reply.values) : []));
  const rules = replies.flatMap((reply) => (reply.kind === 'conditional' ? conditionsOf(world, reply.intent) : []));
  const day = receipt ? [showFigure({ unit: 'date', value: receipt.asOf })] : [];
  const before_ =
    before?.answered?.replies.flatMap((reply) => ('slots' in reply ? Object.values(reply.slots) : [])) ?? [];
  return [
    ...Object.values(receipt?.figures ?? {}),
    ...[...told, ...before_, ...Object.values(dialogue.slots)].flatMap(spellings),
    ...messages.flatMap((value) => spellings(unquoted(value))),
    ...rules,
    ...day,
  ];
}

const unquoted = (value: string): string => value.replace(/^"|"$/g, '');

const spellings = (value: unknown): readonly string[] => {
  if (typeof value === 'number') return [String(value), value.toFixed(2)];
  return /^\d{4}-\d\d-\d\d$/.test(String(value))
    ? [showFigure({ unit: 'date', value: String(value) })]
    : [String(value)];
};

const conditionsOf = ({ brain }: World, intent: string): readonly string[] =>
  [...(brain.content.phrasebook.intents.get(intent)?.conditions.values() ?? [])].flatMap((when) =>
    Object.values(when).flatMap(limitsOf),
  );

const limitsOf = (condition: Condition): readonly string[] => {
  if (condition.kind === 'interval') return condition.bounds.flatMap(({ limit }) => spellings(limit));
  return valuesNamed(condition).map(String);
};

const allowed = new WeakMap<World, readonly string[]>();

/** Sources are titled, options labelled and hotlines numbered: none of these is a figure of the policy. */
function alwaysAllowed(world: World): readonly string[] {
  const known = allowed.get(world);
  if (known) return known;
  const { sources, facts, intents } = world.brain.content.phrasebook;
  const made = [
    ...[...sources.values()].flatMap(({ title, publisher, date }) => [title, publisher, date ?? '']),
    ...[...facts.values()].flatMap(({ figures }) => Object.values(figures).flat().filter(isName).map(showFigure)),
    ...[...intents.values()].flatMap(({ title, slots }) => [
      title,
      ...[...slots.values()].flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]),
    ]),
  ];
  allowed.set(world, made);
  return made;
}

const isName = ({ unit }: { readonly unit: string }): boolean => unit === 'phone' || unit === 'name';
