import type { FindFigure, NamedFigure } from '../policy/condition';
import type { DatedFigure } from '../policy/fact';
import { datedFigures } from './build/dated-figures';
import type { RawContent } from './raw-content';

/** Figures as conditions name them: `arrears-39.limit`, or one end of a range, `arrears-06.gap.high`. */
export const findFigureIn =
  ({ facts }: Pick<RawContent, 'facts'>): FindFigure =>
  (name) => {
    const [id = '', figure = '', end] = name.split('.');
    const source = facts.get(id)?.value.figures[figure];
    return source && namedFigure(name, datedFigures(source), end);
  };

function namedFigure(name: string, spans: readonly DatedFigure[], end: string | undefined): NamedFigure | undefined {
  const unit = spans[0]?.unit;
  const values = spans.flatMap(({ value, unit: _, ...span }) => {
    const single = singleOf(value, end);
    return single === undefined ? [] : [{ ...span, value: single }];
  });
  if (!unit || values.length < spans.length) return undefined;
  return { name, unit, values: values.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')) };
}

function singleOf(value: DatedFigure['value'], end: string | undefined): number | string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return end === undefined ? value : undefined;
  if (end === 'low') return value[0];
  return end === 'high' ? value[1] : undefined;
}
