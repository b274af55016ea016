import { goId, pointId } from '../../dialogue/choice';
import type { DialogueModel, Flow, FlowSlot, Point, Query, Remark } from '../../dialogue/model';
import { type FindFigure, parseWhen } from '../../policy/condition';
import type { Outcome, Row, Table } from '../../policy/table';
import type { Choice } from '../../vocabulary';
import { findFigureIn } from '../find-figure';
import type { RawContent } from '../raw-content';
import { type ResolvedSlot, slotsOf } from '../resolve-slot';
import type { QuerySource } from '../schema/bot-schema';
import type { IntentSource, NextSource, PointSource, RowSource } from '../schema/intent-schema';

/** The part of content the reducer runs on. */
export function buildDialogue(raw: RawContent, fingerprint: string): DialogueModel {
  const intents = [...raw.intents.values()].map(({ value }) => value);
  const business = intents.filter(({ kind }) => kind === 'business');
  const others = intents.filter(({ kind }) => kind !== 'business');
  return {
    fingerprint,
    flows: new Map(business.map((intent) => [intent.intent, buildFlow(raw, intent)])),
    remarks: new Map(others.map((intent) => [intent.intent, buildRemark(raw, intent)])),
    queries: new Map(Object.entries(raw.bot.value.queries).map(([name, query]) => [name, buildQuery(query)])),
    sessionMs: raw.bot.value.session_minutes * 60_000,
  };
}

const buildQuery = ({ then, instead, anytime, while_asking: whileAsking }: QuerySource): Query => ({
  then,
  ...(anytime === 'always' ? { always: true as const } : {}),
  ...(whileAsking === undefined ? {} : { whileAsking }),
  instead: Object.fromEntries(Object.entries(instead).map(([about, answer]) => [about, targetOf(answer)])),
});

/** `intent` or `intent/point`. */
function targetOf(answer: string): Query['instead'][string] {
  const [intent = '', ...points] = answer.split('/');
  return { intent, points };
}

function buildFlow(raw: RawContent, intent: IntentSource): Flow {
  const find = findFigureIn(raw);
  return {
    intent: intent.intent,
    title: intent.title,
    weight: intent.weight,
    slots: slotsOf(raw, intent.intent).map((slot) => buildSlot(slot, find)),
    points: new Map(Object.entries(intent.points).map(([name, point]) => [name, buildPoint(name, point, find)])),
    table: intent.table ? buildTable(intent.table, find) : null,
    next: nextOf(raw, intent),
  };
}

/** All other types are numbers in their unit. */
const HOLDS: Readonly<Partial<Record<ResolvedSlot['type'], FlowSlot['holds']>>> = {
  enum: 'text',
  boolean: 'boolean',
  region: 'text',
  date: 'text',
  period: 'text',
};

const buildSlot = (
  { name, label, required, keep, asOf, namesQuestion, type, was, between, min, max, values }: ResolvedSlot,
  find: FindFigure,
): FlowSlot => ({
  name,
  label,
  keep,
  holds: HOLDS[type] ?? 'number',
  ...(between === undefined ? {} : { between }),
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  was,
  ...(asOf ? { asOf } : {}),
  ...(namesQuestion ? { namesQuestion } : {}),
  required: typeof required === 'boolean' ? required : parseWhen(required, find),
  options: values.map(({ value, label: option }) => ({ value, label: option })),
});

const buildTable = (
  { hit, rows }: { readonly hit: Table['hit']; readonly rows: readonly RowSource[] },
  find: FindFigure,
): Table => ({
  hit,
  rows: rows.map((row) => buildRow(row, find)),
});

const buildRow = (row: RowSource, find: FindFigure): Row => ({
  id: row.id,
  when: row.when === 'otherwise' ? 'otherwise' : parseWhen(row.when, find),
  outcome: outcomeOf(row) ?? { kind: 'reply', reply: '', facts: [] },
});

const buildPoint = (name: string, point: PointSource, find: FindFigure): Point => ({
  name,
  ...(point.asks ? { asks: true as const } : {}),
  rows: point.rows.map((row) => buildRow(row, find)),
  outcome: outcomeOf(point),
});

function outcomeOf({ reply, goto, set, facts }: Pick<RowSource, 'reply' | 'goto' | 'set' | 'facts'>): Outcome | null {
  if (goto) return { kind: 'goto', intent: goto, set };
  return reply ? { kind: 'reply', reply, facts } : null;
}

const buildRemark = (raw: RawContent, intent: IntentSource): Remark => ({
  intent: intent.intent,
  kind: intent.kind === 'control' ? 'control' : 'out-of-scope',
  ...(intent.questions_only ? { questionsOnly: true as const } : {}),
  ...(intent.generally.length > 0 ? { generally: intent.generally } : {}),
  next: nextOf(raw, intent),
});

const nextOf = (raw: RawContent, intent: IntentSource): Readonly<Record<string, readonly Choice[]>> =>
  Object.fromEntries(
    Object.entries(intent.replies).map(([name, { next }]) => [
      name,
      next.flatMap((one) => buildNext(raw, intent, one) ?? []),
    ]),
  );

function buildNext(raw: RawContent, from: IntentSource, next: NextSource): Choice | null {
  if (typeof next !== 'string') return { id: goId(next.intent, next.set), label: next.label };
  if (next.startsWith('point:')) {
    const name = next.slice('point:'.length);
    const point = from.points[name];
    return point ? { id: pointId(from.intent, name), label: point.label } : null;
  }
  const target = raw.intents.get(next)?.value;
  return target ? { id: goId(next, {}), label: target.title } : null;
}
