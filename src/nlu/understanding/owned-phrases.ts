import { remember } from '../../remember';
import type { NluModel, SlotSpec } from '../contract';
import type { PhraseEntry } from '../phrases/compile-phrases';

export type CueName = keyof NluModel['cues'];

/** What a phrase stands for. */
export type PhraseOwner =
  | { readonly kind: 'value'; readonly slot: SlotSpec; readonly value: string | boolean; readonly onlyAnswer: boolean }
  | { readonly kind: 'slot-cue'; readonly slot: SlotSpec }
  | { readonly kind: 'point'; readonly intent: string; readonly point: string; readonly leadsTo: string | undefined }
  | { readonly kind: 'trigger'; readonly intent: string; readonly rank: number }
  | { readonly kind: 'elsewhere'; readonly intent: string; readonly unless: readonly string[] }
  | { readonly kind: 'concept'; readonly name: string }
  | { readonly kind: 'cue'; readonly cue: CueName };

/** The phrases of one thing, and the thing. */
export interface OwnedPhrases extends PhraseEntry {
  readonly of: PhraseOwner;
}

type Owned = readonly [PhraseOwner, readonly string[]];

function slotPhrases(slot: SlotSpec): Owned[] {
  const values = slot.values.flatMap(({ value, says, answers }): Owned[] => [
    [{ kind: 'value', slot, value, onlyAnswer: false }, says],
    [{ kind: 'value', slot, value, onlyAnswer: true }, answers],
  ]);
  return [...values, [{ kind: 'slot-cue', slot }, slot.cues]];
}

function listPhrases(model: NluModel): Owned[] {
  return [
    ...model.slots.flatMap(slotPhrases),
    ...model.points.map(({ intent, point, leadsTo, says }): Owned => [{ kind: 'point', intent, point, leadsTo }, says]),
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
  leadsTo: undefined,
  rank: undefined,
  unless: undefined,
  name: undefined,
  cue: undefined,
};

/** A message asks hundreds of times what its matches are of, and a field is found at once only in objects of one shape. */
const inOneShape = (of: PhraseOwner): PhraseOwner => ({ ...FIELDS, ...of });

/** All phrases of a model, in the order in which a stored table numbers their owners. A start asks three times. */
export const ownedPhrases = remember(
  (model: NluModel): readonly OwnedPhrases[] =>
    listPhrases(model).map(([of, says]) => ({ of: inOneShape(of), says, byEar: BY_EAR.includes(of.kind) })),
  { most: 1 },
);
