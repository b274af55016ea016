import {
  type Bound,
  type Condition,
  type FindFigure,
  holdsAll,
  parseWhen,
  valuesNamed,
  type When,
} from '../../policy/condition';
import type { SlotValue } from '../../vocabulary';
import { findFigureIn } from '../find-figure';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { ResolvedSlot } from '../resolve-slot';
import { finding, type IntentView, viewIntents } from './walk-intents';

/** Beyond this a table is too large to be read by a person, let alone checked. */
const MOST_CELLS = 200_000;

/** Every combination of values meets a row; under `unique`, exactly one. Checked over the intervals the conditions cut. */
export const checkTables: LintRule = (raw) =>
  viewIntents(raw).flatMap((view) => tableFindings(view, findFigureIn(raw)));

interface ParsedRow {
  readonly id: string;
  readonly when: When | 'otherwise';
  readonly index: number;
}

function tableFindings(view: IntentView, find: FindFigure): readonly Finding[] {
  const { table } = view.source;
  if (!table) return [];
  const rows = parseRows(table.rows, find);
  if (!rows) return [];
  const axes = axesOf(view, rows);
  if (axes.reduce((cells, { points }) => cells * points.length, 1) > MOST_CELLS) {
    return [
      finding(
        view.file,
        ['table'],
        'table-too-large',
        'too many combinations to check',
        '拆成两个意图，或减少一行里的条件',
      ),
    ];
  }
  return cellFindings(view, rows, axes, askedWhen(view, axes, find));
}

function parseRows(
  rows: readonly { readonly id: string; readonly when: 'otherwise' | Parameters<typeof parseWhen>[0] }[],
  find: FindFigure,
): readonly ParsedRow[] | null {
  try {
    return rows.map(({ id, when }, index) => ({
      id,
      index,
      when: when === 'otherwise' ? when : parseWhen(when, find),
    }));
  } catch {
    return null;
  }
}

/** A slot and one value out of every interval the table's conditions cut; undefined is "not told". */
interface Axis {
  readonly slot: string;
  readonly points: readonly (SlotValue | undefined)[];
}

function axesOf(view: IntentView, rows: readonly ParsedRow[]): readonly Axis[] {
  const conditions = new Map<string, Condition[]>();
  for (const { when } of rows) {
    for (const [slot, condition] of when === 'otherwise' ? [] : Object.entries(when)) {
      conditions.set(slot, [...(conditions.get(slot) ?? []), condition]);
    }
  }
  const axes = [...conditions].map(([slot, list]) => ({ slot, points: pointsOf(view.slots.get(slot), slot, list) }));
  const changes = [...conditions.values()].flat().flatMap(changesOf);
  return changes.length === 0 ? axes : withDays(axes, changes);
}

/** The days from which a figure named by a condition has another value. */
const changesOf = (condition: Condition): readonly string[] =>
  boundsOf(condition).flatMap(({ figure }) =>
    (figure?.values ?? []).flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [dayAfter(to)] : [])]),
  );

/** A day out of every span in which all named figures stand still. */
function withDays(axes: readonly Axis[], changes: readonly string[]): readonly Axis[] {
  const known = axes.find(({ slot }) => slot === 'asOf')?.points ?? ['1900-01-01'];
  const points = [...new Set([...known, ...changes])];
  return [...axes.filter(({ slot }) => slot !== 'asOf'), { slot: 'asOf', points }];
}

function pointsOf(
  slot: ResolvedSlot | undefined,
  name: string,
  conditions: readonly Condition[],
): readonly (SlotValue | undefined)[] {
  const mayBeUnknown = name !== 'asOf' && (slot?.required !== true || conditions.some(mentionsUnknown));
  const unknown = mayBeUnknown ? [undefined] : [];
  if (slot && slot.values.length > 0) return [...slot.values.map(({ value }) => value), ...unknown];
  if (slot?.type === 'region') return [...new Set(conditions.flatMap(valuesNamed)), '别处', ...unknown];
  return [
    ...(name === 'asOf' || slot?.type === 'date' ? datePoints(conditions) : numberPoints(conditions, slot)),
    ...unknown,
  ];
}

const mentionsUnknown = (condition: Condition): boolean =>
  condition.kind === 'unknown' || (condition.kind === 'one-of' && condition.orUnknown);

const boundsOf = (condition: Condition): readonly Bound[] => (condition.kind === 'interval' ? condition.bounds : []);

/** Every limit a condition has on any day. */
const limitsOf = (condition: Condition): readonly (number | string)[] =>
  boundsOf(condition).flatMap(({ limit, figure }) => figure?.values.map(({ value }) => value) ?? [limit]);

/** Each limit, a value in every gap between limits, and the slot's own bounds. */
function numberPoints(conditions: readonly Condition[], slot: ResolvedSlot | undefined): readonly number[] {
  const limits = [...conditions.flatMap(limitsOf), ...conditions.flatMap(valuesNamed)].filter(
    (limit) => typeof limit === 'number',
  );
  const { min = Math.min(0, ...limits) - 1, max = Math.max(0, ...limits) + 1 } = slot ?? {};
  const sorted = [...new Set([min, ...limits, max])].sort((a, b) => a - b);
  const points = sorted.flatMap((limit, index) => [limit, (limit + (sorted[index + 1] ?? limit)) / 2]);
  return [...new Set(points)].filter((point) => point >= min && point <= max);
}

function datePoints(conditions: readonly Condition[]): readonly string[] {
  const limits = conditions.flatMap(limitsOf).filter((limit) => typeof limit === 'string');
  return ['1900-01-01', ...limits, ...limits.map(dayAfter), '2999-12-31'];
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

type Cell = Readonly<Record<string, SlotValue | undefined>>;

function* cellsOf([axis, ...rest]: readonly Axis[], cell: Cell = {}): Generator<Cell> {
  if (!axis) yield cell;
  else for (const point of axis.points) yield* cellsOf(rest, { ...cell, [axis.slot]: point });
}

function cellFindings(
  view: IntentView,
  rows: readonly ParsedRow[],
  axes: readonly Axis[],
  asked: AskedWhen,
): readonly Finding[] {
  const isUnique = view.source.table?.hit === 'unique';
  const findings = new Map<string, Finding>();
  const reached = new Set<string>();
  const otherwise = rows.some(({ when }) => when === 'otherwise');
  for (const cell of cellsOf(axes)) {
    const hits = rows.filter(({ when }) => when !== 'otherwise' && holdsAll(when, cell));
    const [first, second] = hits;
    const decisive = first ?? rows.find(({ when }) => when === 'otherwise');
    if (decisive) reached.add(decisive.id);
    if (!first && !otherwise && isDecidable(cell, asked) && !findings.has('gap')) {
      findings.set(
        'gap',
        finding(
          view.file,
          ['table', 'rows'],
          'table-gap',
          `no row for ${show(cell)}`,
          '加一行，或写一行 when: otherwise',
        ),
      );
    }
    if (isUnique && first && second) {
      const key = `${first.id}/${second.id}`;
      if (!findings.has(key)) findings.set(key, overlap(view, first, second, cell));
    }
  }
  return [...findings.values(), ...deadRows(view, rows, reached)];
}

/** Slot → when it is asked for, as far as the table looks at it: where that hangs on anything else, it may be. */
type AskedWhen = ReadonlyMap<string, boolean | When>;

function askedWhen({ slots }: IntentView, axes: readonly Axis[], find: FindFigure): AskedWhen {
  const seen = new Set(axes.map(({ slot }) => slot));
  return new Map([...seen].map((name) => [name, asksFor(slots.get(name), seen, find)] as const));
}

/** What cannot be read is found where conditions are checked. */
function asksFor(slot: ResolvedSlot | undefined, seen: ReadonlySet<string>, find: FindFigure): boolean | When {
  const required = slot?.required ?? false;
  if (typeof required === 'boolean') return required;
  try {
    return Object.fromEntries(Object.entries(parseWhen(required, find)).filter(([name]) => seen.has(name)));
  } catch {
    return true;
  }
}

/** With a slot unknown that is asked for, the answer is made of the rows it could lead to. */
const isDecidable = (cell: Cell, asked: AskedWhen): boolean =>
  Object.entries(cell).every(([name, value]) => value !== undefined || !isAsked(asked.get(name) ?? false, cell));

const isAsked = (when: boolean | When, cell: Cell): boolean =>
  typeof when === 'boolean' ? when : holdsAll(when, cell);

const overlap = (view: IntentView, first: ParsedRow, second: ParsedRow, cell: Cell): Finding =>
  finding(
    view.file,
    ['table', 'rows', second.index],
    'table-overlap',
    `rows ${first.id} and ${second.id} both hold for ${show(cell)}`,
    '改条件使两行不重叠，或把 hit 写成 first',
  );

/** A row no combination reaches is one nobody will ever read; so is an `otherwise` below a table that is complete. */
function deadRows(view: IntentView, rows: readonly ParsedRow[], reached: ReadonlySet<string>): readonly Finding[] {
  return rows
    .filter(({ id }) => !reached.has(id))
    .map(({ id, index }) =>
      finding(
        view.file,
        ['table', 'rows', index],
        'dead-row',
        `row ${id} is never reached`,
        '它上面的行已经包住了它，或条件互相矛盾',
      ),
    );
}

const show = (cell: Cell): string =>
  Object.entries(cell)
    .map(([name, value]) => `${name}=${value ?? 'unknown'}`)
    .join(', ');
