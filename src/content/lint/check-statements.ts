import { readNumerals } from '../../nlu/entities/numerals';
import type { Unit } from '../../policy/fact';
import { datedFigures } from '../build/dated-figures';
import type { Finding } from '../finding';
import type { LintRule } from '../lint-rule';
import type { Defined } from '../raw-content';
import type { FactSource } from '../schema/facts-schema';
import { finding } from './walk-intents';

/** A figure is what its fact states: where the statement gives numbers in that unit, the figure is one of them, or one without any unit. */
export const checkStatements: LintRule = (raw) => [...raw.facts].flatMap(([id, fact]) => contradictions(id, fact));

function contradictions(id: string, { value, file, path }: Defined<FactSource>): readonly Finding[] {
  return Object.entries(value.figures).flatMap(([name, source]) => {
    const spans = datedFigures(source);
    const unit = spans[0]?.unit;
    const stated = unit ? statedIn(value.statement, unit) : [];
    const possible = [...stated, ...withoutUnit(value.statement)];
    const shown = spans.flatMap((span) => [span.value].flat()).filter((one) => typeof one === 'number');
    const missing = stated.length === 0 ? [] : shown.filter((one) => !possible.some((number) => isSame(number, one)));
    return missing.length === 0
      ? []
      : [
          finding(
            file,
            [...path, 'figures', name],
            'contradicts-statement',
            `${id}.${name} is ${missing.join(', ')}, the statement says ${stated.join(', ')}`,
            '数字和 statement 里的话对不上，改成一致',
          ),
        ];
  });
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

/** What may follow a number of a unit. */
const SAID_AS: Readonly<Partial<Record<Unit, RegExp>>> = {
  months: /^个?多?月(?![一二三四五六七八九十\d]{1,2}[日号])/,
  days: /^(?:天|日(?!期))/,
  workdays: /^个?工作日/,
  age: /^周?岁/,
  percent: /^[%％]/,
  yuan: /^[元块]/,
};
/** The first end of a range has its unit behind the second. */
const TO_THE_OTHER_END = /^(?:个?月|天|年|周?岁|元|[%％])?(?:[–—~～-]|到|至|和|、|或)(?=[\d一二两三四五六七八九十半])/;

/** The numbers a statement gives in a unit, in any spelling; years count as months too. */
function statedIn(statement: string, unit: Unit): readonly number[] {
  const said = SAID_AS[unit];
  if (!said) return [];
  const numerals = readNumerals(statement);
  return numerals.flatMap(({ value, end }, index) => {
    const behind = statement.slice(end);
    if (said.test(behind)) return [value];
    const next = numerals[index + 1];
    const isRange = next && TO_THE_OTHER_END.test(behind) && next.start - end <= 3;
    if (isRange && said.test(statement.slice(next.end))) return [value];
    return unit === 'months' && /^年(?!\d|[起度内])/.test(behind) && value < 100 ? [value * 12] : [];
  });
}

/** 女满40、男满50周岁: the first number has its unit from the second. */
const withoutUnit = (statement: string): readonly number[] =>
  readNumerals(statement).flatMap(({ value, end }) => {
    const behind = statement.slice(end);
    return Object.values(SAID_AS).some((said) => said.test(behind)) ? [] : [value];
  });
