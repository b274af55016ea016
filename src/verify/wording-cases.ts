import type { IntentWording, Phrasebook, ReplyWording } from '../templates/phrasebook';
import type { Reply, SlotValue, SlotValues } from '../vocabulary';
import { conditionsIn, conditionsOn, type FlowView } from './flow-view';
import { axisOf, meaningOf } from './value-class';

type Answer = Reply & { readonly kind: 'answer' };

/** More combinations than this of what an answer shows are tried one slot at a time. */
const MOST_CASES = 48;

/** Places that facts of their own speak of. */
export const placesOf = (book: Phrasebook): readonly string[] => [
  ...new Set([...book.facts.values()].flatMap(({ region }) => (typeof region === 'string' ? [] : region))),
];

/** A place no content has facts for. */
const UNKNOWN_PLACE = '三亚市';

/** The slots an answer's words or its hint about places may hang on, as they are in this state. */
export function slotsWorded(view: FlowView, wording: IntentWording, answer: Answer): readonly string[] {
  const shown = slotsShown(wording, answer.reply);
  return [...view.slots.values()]
    .filter(({ name, type, asOf }) => shown.has(name) || type === 'region' || asOf)
    .map(({ name }) => name);
}

/** Slot values an answer may be worded with in the state it was given in: what it shows, told or not, at both ends of its class. */
export function wordingCases(
  view: FlowView,
  answer: Answer,
  names: readonly string[],
  places: readonly string[],
): readonly SlotValues[] {
  const choices = names.map((name) => ({ name, values: valuesOf(view, answer, name, places) }));
  const cases = choices.reduce((product, { values }) => product * values.length, 1);
  return cases <= MOST_CASES ? allOf(answer.slots, choices) : oneByOne(answer.slots, choices);
}

/** Slots a reply's text names, or feeds to a calculation. */
function slotsShown(wording: IntentWording, reply: string): ReadonlySet<string> {
  const { text, brief }: Partial<ReplyWording> = wording.replies.get(reply) ?? {};
  const references = [...(text?.references ?? []), ...(brief?.references ?? [])];
  return new Set(
    references.flatMap(([root = '', name = '']) =>
      root === 'slots' ? [name] : Object.values(wording.calculations.get(root)?.with ?? {}),
    ),
  );
}

/** What the slot may hold without another rule deciding; undefined is "not told". */
function valuesOf(
  view: FlowView,
  { rule, slots }: Answer,
  name: string,
  places: readonly string[],
): readonly (SlotValue | undefined)[] {
  const slot = view.slots.get(name);
  const value = slots[name];
  if (!slot) return [value];
  const samples = [
    ...axisOf(slot, []).classes.flatMap(({ members }) => members),
    ...(slot.type === 'region' ? [...places, UNKNOWN_PLACE] : []),
  ];
  const point = rule.startsWith('point:') ? view.flow.points.get(rule.slice('point:'.length)) : undefined;
  const deciding = point ? conditionsOn(slot, conditionsIn(point.rows)) : (view.axes.get(name)?.conditions ?? []);
  const isDeciding = deciding.length > 0 || (!point && view.axes.has(name));
  if (value === undefined) return isDeciding ? [undefined] : [undefined, ...samples];
  const meaning = meaningOf(deciding, value);
  return [value, ...samples.filter((one) => one !== value && meaningOf(deciding, one) === meaning)];
}

interface Choices {
  readonly name: string;
  readonly values: readonly (SlotValue | undefined)[];
}

const allOf = (slots: SlotValues, choices: readonly Choices[]): readonly SlotValues[] =>
  choices.reduce<readonly SlotValues[]>(
    (cases, { name, values }) => cases.flatMap((one) => values.map((value) => put(one, name, value))),
    [slots],
  );

const oneByOne = (slots: SlotValues, choices: readonly Choices[]): readonly SlotValues[] =>
  choices.flatMap(({ name, values }) => values.map((value) => put(slots, name, value)));

function put(slots: SlotValues, name: string, value: SlotValue | undefined): SlotValues {
  const { [name]: _, ...others } = slots;
  return value === undefined ? others : { ...others, [name]: value };
}
