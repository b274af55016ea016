import type { IsoDate } from '../../vocabulary';
import type { Calculator } from '../calculator';
import { showFigure } from '../show-figure';

/** Whole months from a date to the date of the question; a month is full on the same day of the month. */
export const monthsBetween: Calculator = {
  name: 'months_between',
  inputs: [{ name: 'from', units: ['date'] }],
  outputs: ['months'],
  calculate(inputs, asOf) {
    const from = inputs.from?.value;
    if (typeof from !== 'string' || from > asOf) return { kind: 'refused', input: 'from' };
    const months = { unit: 'months', value: wholeMonths(from, asOf) } as const;
    const steps = `${showFigure({ unit: 'date', value: from })} – ${showFigure({ unit: 'date', value: asOf })} = ${showFigure(months)}`;
    return { kind: 'result', outputs: { months }, steps };
  },
};

function wholeMonths(from: IsoDate, to: IsoDate): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
