import { queryMessage } from '../../dialogue/query-message';
import { parseWhen } from '../../policy/condition';
import type { Fact, Unit } from '../../policy/fact';
import type { IntentWording, Phrasebook, ReplyWording, SlotWording } from '../../templates/phrasebook';
import { compileTemplate } from '../../templates/template';
import { findFigureIn } from '../find-figure';
import type { RawContent } from '../raw-content';
import { type ResolvedSlot, slotsOf } from '../resolve-slot';
import type { FactSource } from '../schema/facts-schema';
import type { IntentSource, ReplySource } from '../schema/intent-schema';
import { datedFigures, spanOf } from './dated-figures';

/** The part of content that words answers: every template compiled once. */
export function buildPhrasebook(raw: RawContent, fingerprint: string): Phrasebook {
  return {
    fingerprint,
    facts: new Map([...raw.facts].map(([id, { value }]) => [id, buildFact(id, value)])),
    sources: new Map([...raw.sources].map(([id, { value }]) => [id, value])),
    conflicts: new Map(
      [...raw.conflicts].map(([id, { value }]) => [
        id,
        { careful: compileTemplate(value.careful), sides: value.sides.map(({ facts }) => facts) },
      ]),
    ),
    intents: new Map([...raw.intents].map(([id, { value }]) => [id, buildWording(raw, value)])),
    messages: Object.fromEntries(messagesOf(raw).map(([key, text]) => [key, compileTemplate(text)])),
    turnCharacters: raw.bot.value.turn_characters,
    personalDataKinds: raw.bot.value.personal_data_kinds,
    hotlines: raw.bot.value.hotlines,
  };
}

/** What is said to a query stands with the bot's own sentences. */
const messagesOf = ({ bot: { value } }: RawContent): readonly (readonly [string, string])[] => [
  ...Object.entries(value.messages),
  ...Object.entries(value.queries).map(([name, { reply }]) => [queryMessage(name), reply] as const),
];

function buildFact(id: string, { figures, doubt, unused, valid, ...fact }: FactSource): Fact {
  return {
    id,
    ...fact,
    figures: Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, datedFigures(figure)])),
    ...(valid === undefined ? {} : { valid: spanOf(valid) }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(unused === undefined ? {} : { unused }),
  };
}

const buildWording = (raw: RawContent, intent: IntentSource): IntentWording => ({
  title: intent.title,
  slots: new Map(slotsOf(raw, intent.intent).map((slot) => [slot.name, buildSlotWording(slot)])),
  replies: new Map(Object.entries(intent.replies).map(([name, reply]) => [name, buildReply(reply)])),
  calculations: new Map(Object.entries(intent.calculations)),
  ruleFacts: new Map(rulesOf(intent).map(([rule, { facts }]) => [rule, facts])),
  conditions: new Map(
    (intent.table?.rows ?? []).flatMap(({ id, when }) =>
      when === 'otherwise' ? [] : [[id, parseWhen(when, findFigureIn(raw))] as const],
    ),
  ),
});

interface Rule {
  readonly facts: readonly string[];
}

const rulesOf = ({ table, points }: IntentSource): readonly (readonly [string, Rule])[] => [
  ...(table?.rows ?? []).map(({ id, facts }) => [id, { facts }] as const),
  ...Object.entries(points).map(
    ([name, point]) =>
      [`point:${name}`, { facts: [...point.facts, ...point.rows.flatMap(({ facts }) => facts)] }] as const,
  ),
];

const UNITS: Readonly<Partial<Record<ResolvedSlot['type'], Unit>>> = {
  months: 'months',
  days: 'days',
  years: 'years',
  age: 'age',
  yuan: 'yuan',
  percent: 'percent',
  count: 'count',
  year: 'year',
  date: 'date',
  period: 'date',
};

const buildSlotWording = ({ label, type, ask, values, asOf }: ResolvedSlot): SlotWording => ({
  label,
  ...(asOf ? { asOf } : {}),
  unit: UNITS[type] ?? null,
  questions: ask.map(compileTemplate),
  options: values.map(({ value, label: option }) => ({ value, label: option })),
});

function buildReply({ text, brief, facts }: ReplySource): ReplyWording {
  return { text: compileTemplate(text), brief: compileTemplate(brief ?? firstSentence(text)), facts };
}

/** Up to the first full stop: replies begin with their conclusion. */
const firstSentence = (text: string): string => /^[\s\S]*?[。！？](?![^{]*\}\})/.exec(text)?.[0] ?? text;
