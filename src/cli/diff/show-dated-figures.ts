import type { DatedFigure } from '../../policy/fact';
import { showFigure } from '../../policy/show-figure';

/** A figure with the days it is in force, where it has them: 「380元 (… – 2024-12-31), 400元 (2025-01-01 – …)」. */
export const showDatedFigures = (spans: readonly DatedFigure[]): string => spans.map(showSpan).join(', ');

function showSpan(figure: DatedFigure): string {
  const { from, to } = figure;
  const shown = showFigure(figure);
  return from === undefined && to === undefined ? shown : `${shown} (${from ?? '…'} – ${to ?? '…'})`;
}
