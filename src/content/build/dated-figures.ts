import type { DatedFigure, Span, Unit } from '../../policy/fact';
import type { FigureSource } from '../schema/facts-schema';

/** A figure as content writes it (the unit is the key), in all its spans. */
export const datedFigures = (source: FigureSource): readonly DatedFigure[] =>
  (Array.isArray(source) ? source : [source]).map(datedFigure);

function datedFigure({ from, to, ...rest }: Readonly<Record<string, unknown>>): DatedFigure {
  const [unit, value] = Object.entries(rest)[0] ?? ['name', ''];
  return {
    unit: unit as Unit,
    value: value as DatedFigure['value'],
    ...spanOf({ from, to }),
  };
}

export const spanOf = ({ from, to }: { readonly from?: unknown; readonly to?: unknown }): Span => ({
  ...(typeof from === 'string' ? { from } : {}),
  ...(typeof to === 'string' ? { to } : {}),
});
