import type { Condition } from '../policy/condition';
import { decide, type Row } from '../policy/table';
import type { SlotValues, Understanding } from '../vocabulary';
import type { Flow } from './model';

/**
 * 要是姓名对不上呢, once 有欠费 was answered: the old value of this question that alone decides gives way where, without it,
 * another row rests on what is told now. Else all stay known; so does what holds of any question (居民).
 */
export function givingWay(flow: Flow, known: SlotValues, told: SlotValues, { signals }: Understanding): SlotValues {
  return signals.otherCase ? withoutRival(flow, known, told) : { ...known, ...told };
}

function withoutRival({ table, slots }: Flow, known: SlotValues, told: SlotValues): SlotValues {
  const said = { ...known, ...told };
  const news = Object.keys(told).filter((name) => known[name] !== told[name]);
  const row = table && rowFor(table.rows, said);
  if (!row || news.length === 0 || restsOn(row, news)) return said;
  const isOwnChoice = (name: string): boolean =>
    slots.some((slot) => slot.name === name && !slot.keep && slot.options.length > 0);
  if (!news.some(isOwnChoice)) return said;
  const rivals = Object.keys(conditions(row)).filter((name) => name in known && !(name in told) && isOwnChoice(name));
  const others = rivals.map((name) => without(said, name));
  return others.find((values) => isOther(rowFor(table.rows, values), row, news)) ?? said;
}

const isOther = (other: Row | undefined, row: Row, news: readonly string[]): boolean =>
  other !== undefined && other !== row && restsOn(other, news);

function rowFor(rows: readonly Row[], values: SlotValues): Row | undefined {
  const verdict = decide({ hit: 'first', rows }, values, []);
  return verdict.kind === 'row' ? verdict.row : undefined;
}

const conditions = ({ when }: Row): Readonly<Record<string, Condition>> => (when === 'otherwise' ? {} : when);

const restsOn = (row: Row, names: readonly string[]): boolean =>
  Object.entries(conditions(row)).some(([name, { kind }]) => kind !== 'unknown' && names.includes(name));

const without = (values: SlotValues, name: string): SlotValues =>
  Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
