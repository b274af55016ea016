import { createHash } from 'node:crypto';
import type { NluModel, PointSpec, SlotSpec, TrainingExample } from '../../nlu/contract';
import type { RawContent } from '../raw-content';
import { type ResolvedSlot, resolveSlot, slotsOf } from '../resolve-slot';
import { expandTemplate, type TextLine } from '../text-lines';

/** The intent of lines that are none of ours. */
const BACKGROUND = 'none';

/** The part of content the understanding is trained on and reads slots with. */
export function buildNlu(raw: RawContent): NluModel {
  const intents = [...raw.intents.values()].map(({ value }) => value);
  const model = {
    examples: examplesOf(raw),
    intents: intents.map(({ intent, kind }) => ({ id: intent, kind })),
    slotsOf: Object.fromEntries(intents.map(({ intent, slots }) => [intent, Object.keys(slots)])),
    slots: slotSpecs(raw),
    points: intents.flatMap(({ intent, points }) =>
      Object.entries(points).map(
        ([point, { says, goto }]): PointSpec => ({ intent, point, says, ...(goto ? { leadsTo: goto } : {}) }),
      ),
    ),
    exact: intents.flatMap(({ intent, says }) => (says.length > 0 ? [{ intent, says }] : [])),
    triggers: intents.flatMap(({ intent, triggers }) => (triggers.length > 0 ? [{ intent, says: triggers }] : [])),
    elsewhere: intents.flatMap(({ intent, elsewhere }) => (elsewhere ? [{ intent, ...elsewhere }] : [])),
    spellings: Object.entries(raw.spellings).map(([word, written]) => ({ word, written })),
    matters: raw.matters,
    concepts: Object.entries(raw.concepts).map(([name, says]) => ({ name, says })),
    topics: topicsOf(raw),
    queries: Object.entries(raw.bot.value.queries).map(([name, { says, within, anytime }]) => ({
      name,
      says,
      within,
      anytime,
    })),
    cues: raw.cues,
    lexicon: raw.lexicon.map(({ text }) => text),
    thresholds: raw.bot.value.thresholds,
  };
  return { fingerprint: fingerprintOf(model), ...model };
}

function topicsOf({ topics: { value } }: RawContent): NluModel['topics'] {
  const { around, topics, situations, subjects, general } = value;
  return { around, list: Object.values(topics), situations: Object.values(situations), subjects, general };
}

/** Thresholds and slot readers change nothing that was trained. */
const fingerprintOf = ({ examples, concepts, spellings, lexicon }: Omit<NluModel, 'fingerprint'>): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify([examples, concepts, spellings, lexicon]))
    .digest('hex')}`;

function examplesOf(raw: RawContent): readonly TrainingExample[] {
  const all = [...raw.utterances, [BACKGROUND, raw.background] as const];
  return all.flatMap(([intent, lines]) => lines.flatMap((line) => expand(line, intent)));
}

function expand({ text, isTemplate, point }: TextLine, intent: string): readonly TrainingExample[] {
  const about = { intent, ...(point === undefined ? {} : { point }) };
  return isTemplate
    ? expandTemplate(text).map((one) => ({ text: one, ...about, template: text }))
    : [{ text, ...about }];
}

/** Shared slots once, an intent's own slots under its name. */
function slotSpecs(raw: RawContent): readonly SlotSpec[] {
  const shared = [...raw.slots.keys()].map((name) => specOf(null, resolveSlot(raw, name, {})));
  const own = [...raw.intents.keys()].flatMap((intent) =>
    slotsOf(raw, intent)
      .filter(({ isShared }) => !isShared)
      .map((slot) => specOf(intent, slot)),
  );
  return [...shared, ...own];
}

const specOf = (intent: string | null, { name, type, values, cues, bare, min, max }: ResolvedSlot): SlotSpec => ({
  intent,
  name,
  type,
  values: values.flatMap(({ value, label, says, answers, places }) =>
    typeof value === 'number'
      ? []
      : [{ value, says: [...says], answers: [label, ...answers], ...(places === undefined ? {} : { places }) }],
  ),
  cues,
  bare,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
