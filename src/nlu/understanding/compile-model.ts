import type { NluModel, SlotSpec, SlotType } from '../contract';
import { readSyllables, type Syllables } from '../features/syllables';
import { parsePhrase } from '../phrase';
import { type PhraseEntry, PhraseIndex } from '../phrases/phrase-index';
import { groupSlots, type SlotGroups } from '../slots/slot-groups';
import { exactKey } from './exact-key';
import type { Kinds } from './is-outside';
import { compileTopics, type Topics } from './topics';

export type CueName = keyof NluModel['cues'];

/** What a phrase stands for. */
export type PhraseOwner =
  | { readonly kind: 'value'; readonly slot: SlotSpec; readonly value: string | boolean; readonly onlyAnswer: boolean }
  | { readonly kind: 'slot-cue'; readonly slot: SlotSpec }
  | { readonly kind: 'point'; readonly intent: string; readonly point: string }
  | { readonly kind: 'trigger'; readonly intent: string; readonly rank: number }
  | { readonly kind: 'elsewhere'; readonly intent: string; readonly unless: readonly string[] }
  | { readonly kind: 'concept'; readonly name: string }
  | { readonly kind: 'cue'; readonly cue: CueName };

/** A model made quick to ask: all phrases in one index, slots and intents by name. */
export interface CompiledModel {
  readonly model: NluModel;
  readonly phrases: PhraseIndex<PhraseOwner>;
  /** Whether dictionary words are features: where there are concepts, those say it better and for less. */
  readonly words: boolean;
  /** Whole messages that are an intent for certain. */
  readonly exact: ReadonlyMap<string, string>;
  readonly topics: Topics;
  readonly kinds: Kinds;
  /** The slots each intent declares; its own reading of a shared slot comes before the shared one. */
  readonly slots: ReadonlyMap<string, SlotGroups>;
  /** Shared slots whose values tell by themselves what they are about; what a bare number is about only the question tells. */
  readonly told: SlotGroups;
}

type Owned = readonly [PhraseOwner, readonly string[]];

function slotPhrases(slot: SlotSpec): Owned[] {
  const values = slot.values.flatMap(({ value, says, answers }): Owned[] => [
    [{ kind: 'value', slot, value, onlyAnswer: false }, says],
    [{ kind: 'value', slot, value, onlyAnswer: true }, answers],
  ]);
  return [...values, [{ kind: 'slot-cue', slot }, slot.cues]];
}

function ownedPhrases(model: NluModel): Owned[] {
  return [
    ...model.slots.flatMap(slotPhrases),
    ...model.points.map(({ intent, point, says }): Owned => [{ kind: 'point', intent, point }, says]),
    ...model.triggers.map(({ intent, says }, rank): Owned => [{ kind: 'trigger', intent, rank }, says]),
    ...(model.elsewhere ?? []).map(({ intent, says, unless }): Owned => [{ kind: 'elsewhere', intent, unless }, says]),
    ...model.concepts.map(({ name, says }): Owned => [{ kind: 'concept', name }, says]),
    ...(Object.keys(model.cues) as CueName[]).map((cue): Owned => [{ kind: 'cue', cue }, model.cues[cue]]),
  ];
}

/** Points, triggers and cues are too weighty for a word that only sounds like theirs. */
const BY_EAR: readonly PhraseOwner['kind'][] = ['value', 'slot-cue', 'concept'];

/** Every field that what a phrase stands for may have. */
const FIELDS = {
  kind: undefined,
  slot: undefined,
  value: undefined,
  onlyAnswer: undefined,
  intent: undefined,
  point: undefined,
  rank: undefined,
  unless: undefined,
  name: undefined,
  cue: undefined,
};

/** A message asks hundreds of times what its matches are of, and a field is found at once only in objects of one shape. */
const inOneShape = (of: PhraseOwner): PhraseOwner => ({ ...FIELDS, ...of });

function toEntry([of, says]: Owned): PhraseEntry<PhraseOwner> {
  return { of: inOneShape(of), says, byEar: BY_EAR.includes(of.kind) };
}

function exactMessages(model: NluModel): Map<string, string> {
  const messages = new Map<string, string>();
  for (const { intent, says } of model.exact) {
    for (const phrase of says)
      for (const variant of parsePhrase(phrase)) messages.set(exactKey(variant.join('')), intent);
  }
  return messages;
}

const TELLING: ReadonlySet<SlotType> = new Set(['enum', 'boolean', 'region', 'age']);

function slotsByIntent(model: NluModel): Map<string, SlotGroups> {
  const specs = new Map(model.slots.map((slot) => [`${slot.intent ?? ''} ${slot.name}`, slot]));
  const own = (intent: string, name: string): SlotSpec | undefined =>
    specs.get(`${intent} ${name}`) ?? specs.get(` ${name}`);
  return new Map(
    Object.entries(model.slotsOf).map(([intent, names]) => [
      intent,
      groupSlots(names.map((name) => own(intent, name)).filter((slot) => slot !== undefined)),
    ]),
  );
}

/**
 * @throws YibaoError invalid-content when a phrase cannot be read
 */
export function compileModel(model: NluModel, syllables: Syllables = readSyllables()): CompiledModel {
  return {
    model,
    phrases: new PhraseIndex(ownedPhrases(model).map(toEntry), syllables),
    words: model.concepts.length === 0,
    exact: exactMessages(model),
    topics: compileTopics(model.topics),
    kinds: new Map(model.intents.map(({ id, kind }) => [id, kind])),
    slots: slotsByIntent(model),
    told: groupSlots(model.slots.filter(({ intent, type }) => intent === null && TELLING.has(type))),
  };
}
