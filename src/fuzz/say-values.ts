import type { SlotSpec, SlotType } from '../nlu/contract';
import type { SlotValue } from '../vocabulary';
import { literalsOf } from './literals';

/** A value and one way to tell it. */
export interface Wording {
  readonly value: SlotValue;
  readonly text: string;
  /** Whether it means the value only where it is asked for. */
  readonly onlyAnswer: boolean;
}

type Typed = Exclude<SlotType, 'enum' | 'boolean'>;

const VALUES: Readonly<Record<Typed, readonly SlotValue[]>> = {
  region: ['重庆市', '广州市', '嘉兴市', '成都市', '南京市', '郑州市', '上海市', '湖南省'],
  date: ['2026-11-02', '2026-10-15', '2026-09-01', '2025-12-31'],
  months: [1, 2, 3, 4, 6, 7, 12, 13, 18, 24, 36],
  days: [1, 7, 15, 30, 45, 60, 100],
  years: [1, 2, 3, 5, 10],
  age: [2, 5, 12, 18, 30, 40, 45, 48, 50, 55, 60],
  yuan: [100, 380, 1000, 3000, 3500, 12000, 999.99],
  percent: [5, 8, 10, 12],
  count: [1, 2, 3],
  year: [2024, 2025, 2026],
  period: [],
};

const WRITE: Readonly<Record<Typed, (value: SlotValue) => string>> = {
  region: String,
  date: (value) => writeDate(String(value)),
  months: (value) => `${value}个月`,
  days: (value) => `${value}天`,
  years: (value) => `${value}年`,
  age: (value) => `${value}岁`,
  yuan: (value) => `${value}元`,
  percent: (value) => `${value}%`,
  count: (value) => `${value}个`,
  year: (value) => `${value}年`,
  period: String,
};

/** Every way this room knows to tell the values of a slot, the plainest first. */
export function sayValues(slot: SlotSpec): readonly Wording[] {
  if (slot.type === 'enum' || slot.type === 'boolean') return sayOptions(slot);
  const write = WRITE[slot.type];
  return VALUES[slot.type]
    .filter((value) => isWithin(slot, value))
    .map((value) => ({ value, text: write(value), onlyAnswer: false }));
}

const sayOptions = ({ values }: SlotSpec): readonly Wording[] =>
  values.flatMap(({ value, says, answers }) => [
    ...answers
      .slice(0, 3)
      .flatMap(literalsOf)
      .map((text) => ({ value, text, onlyAnswer: true })),
    ...says.flatMap(literalsOf).map((text) => ({ value, text, onlyAnswer: false })),
  ]);

const isWithin = ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: SlotSpec, value: SlotValue) =>
  typeof value !== 'number' || (value >= min && value <= max);

function writeDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
