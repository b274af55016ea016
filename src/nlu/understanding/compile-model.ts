import type { NluModel, SlotSpec, SlotType } from '../contract';
import { readSyllables, type Syllables } from '../features/syllables';
import { parsePhrase } from '../phrase';
import { compilePhrases, type PhraseTable } from '../phrases/compile-phrases';
import { PhraseIndex } from '../phrases/phrase-index';
import { groupSlots, type SlotGroups } from '../slots/slot-groups';
import { compileQueries, type Queries } from './compile-queries';
import { exactKey } from './exact-key';
import type { Kinds } from './is-outside';
import { ownedPhrases, type PhraseOwner } from './owned-phrases';
import { compileTopics, type Topics } from './topics';

/** A model made quick to ask: all phrases in one index, slots and intents by name. */
export interface CompiledModel {
  readonly model: NluModel;
  readonly phrases: PhraseIndex<PhraseOwner>;
  /** Whether dictionary words are features: where there are concepts, those say it better and for less. */
  readonly words: boolean;
  /** Whole messages that are an intent for certain. */
  readonly exact: ReadonlyMap<string, string>;
  readonly topics: Topics;
  readonly queries: Queries;
  /** Concepts that name a matter: a message without any is about the one in hand. */
  readonly matters: ReadonlySet<string>;
  readonly kinds: Kinds;
  /** The slots each intent declares; its own reading of a shared slot comes before the shared one. */
  readonly slots: ReadonlyMap<string, SlotGroups>;
  /** Shared slots whose values tell by themselves what they are about; what a bare number is about only the question tells. */
  readonly told: SlotGroups;
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
 * `table`: the phrases of this model, where they are compiled already.
 * @throws YibaoError invalid-content when a phrase cannot be read
 */
export function compileModel(
  model: NluModel,
  syllables: Syllables = readSyllables(),
  table?: PhraseTable,
): CompiledModel {
  const owned = ownedPhrases(model);
  const owners = owned.map(({ of }) => of);
  return {
    model,
    phrases: new PhraseIndex(table ?? compilePhrases(owned, syllables), owners, syllables),
    words: model.concepts.length === 0,
    exact: exactMessages(model),
    topics: compileTopics(model.topics),
    queries: compileQueries(model.queries ?? []),
    matters: new Set(model.matters ?? []),
    kinds: new Map(model.intents.map(({ id, kind }) => [id, kind])),
    slots: slotsByIntent(model),
    told: groupSlots(model.slots.filter(({ intent, type }) => intent === null && TELLING.has(type))),
  };
}
