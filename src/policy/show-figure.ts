import type { Figure, Unit } from './fact';

const SUFFIX: Readonly<Record<Unit, string>> = {
  months: '个月',
  days: '天',
  workdays: '个工作日',
  years: '年',
  age: '岁',
  percent: '%',
  yuan: '元',
  count: '个',
  share: '',
  date: '',
  year: '年',
  phone: '',
  name: '',
};

/** A figure as a person reads it: 3个月, 0.05%, 3–6个月, 2025年1月1日, 2025年1月. */
export function showFigure({ unit, value }: Figure): string {
  if (unit === 'date') return showDate(String(value));
  if (typeof value === 'string') return value;
  return `${showAmount(unit, value)}${SUFFIX[unit]}`;
}

const showAmount = (unit: Unit, value: number | readonly [number, number]): string =>
  typeof value === 'number' ? showNumber(unit, value) : `${showNumber(unit, value[0])}–${showNumber(unit, value[1])}`;

/** Money with fen only where there are any, the rest as short as exact. */
const showNumber = (unit: Unit, value: number): string =>
  unit === 'yuan' && !Number.isInteger(value) ? value.toFixed(2) : String(value);

const DATE_PARTS = ['年', '月', '日'] as const;

/** A day, or a month or year where no more was said. */
const showDate = (date: string): string =>
  date
    .split('-')
    .map((part, index) => `${Number(part)}${DATE_PARTS[index]}`)
    .join('');
