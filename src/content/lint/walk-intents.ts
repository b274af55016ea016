import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance';
import type { ContentFile } from '../content-file';
import type { Finding } from '../finding';
import type { RawContent } from '../raw-content';
import { type ResolvedSlot, slotsOf } from '../resolve-slot';
import type { WhenSource } from '../schema/condition-schema';
import type { IntentSource, RowSource } from '../schema/intent-schema';

/** One intent with its file and its slots put together. */
export interface IntentView {
  readonly id: string;
  readonly source: IntentSource;
  readonly file: ContentFile<unknown>;
  readonly slots: ReadonlyMap<string, ResolvedSlot>;
}

export const viewIntents = (raw: RawContent): readonly IntentView[] =>
  [...raw.intents].map(([id, { value, file }]) => ({
    id,
    source: value,
    file,
    slots: new Map(slotsOf(raw, id).map((slot) => [slot.name, slot])),
  }));

type Path = readonly (string | number)[];

/** A row of the table or of a point, or a point itself: anything with an outcome. */
export interface RuleView {
  readonly rule: Pick<RowSource, 'reply' | 'goto' | 'set' | 'facts'>;
  readonly path: Path;
  readonly rows: number;
}

/** Everything in an intent that decides for an answer. */
export function rulesOf({ source }: IntentView): readonly RuleView[] {
  const rows = (source.table?.rows ?? []).map((rule, index) => ({ rule, rows: 0, path: ['table', 'rows', index] }));
  const points = Object.entries(source.points).flatMap(([name, point]) => [
    { rule: point, rows: point.rows.length, path: ['points', name] },
    ...point.rows.map((rule, index) => ({ rule, rows: 0, path: ['points', name, 'rows', index] })),
  ]);
  return [...rows, ...points];
}

/** Everything a question can come to in an intent, as a story names it: `row`, `point:name`, `point:name/row`. */
export function rulesNamed({ table, points }: IntentSource): readonly { readonly name: string; readonly path: Path }[] {
  const rows = (table?.rows ?? []).map(({ id }, index) => ({ name: id, path: ['table', 'rows', index] }));
  const details = Object.entries(points).flatMap(([point, { rows: inner }]) => [
    { name: `point:${point}`, path: ['points', point] },
    ...inner.map(({ id }, index) => ({ name: `point:${point}/${id}`, path: ['points', point, 'rows', index] })),
  ]);
  return [...rows, ...details];
}

/** Every `when` of an intent with its place, required-conditions of slots included. */
export function conditionsOf({ source }: IntentView): readonly { readonly when: WhenSource; readonly path: Path }[] {
  const rows = [
    ...(source.table?.rows ?? []).map(({ when }, index) => ({ when, path: ['table', 'rows', index, 'when'] })),
    ...Object.entries(source.points).flatMap(([name, point]) =>
      point.rows.map(({ when }, index) => ({ when, path: ['points', name, 'rows', index, 'when'] })),
    ),
  ];
  const slots = Object.entries(source.slots).map(([name, { required }]) => ({
    when: required,
    path: ['slots', name, 'required'],
  }));
  return [...rows, ...slots].flatMap(({ when, path }) => (typeof when === 'object' ? [{ when, path }] : []));
}

export const finding = (
  file: ContentFile<unknown>,
  path: Path,
  rule: string,
  message: string,
  hint: string,
): Finding => ({
  ...file.at(...path),
  rule,
  message,
  hint,
});

/** The nearest of the known names, for a hint. */
export function nearest(name: string, known: Iterable<string>): string {
  const [best] = [...known]
    .map((one) => ({ one, distance: DamerauLevenshteinDistance(name, one) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, name.length / 3) ? `是不是 ${best.one}？` : '';
}
