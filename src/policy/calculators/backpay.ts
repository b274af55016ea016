import { type Calculator, isWithin, numberOf, rangeOf } from '../calculator';
import { type Fen, fenOf, millionths, scale, yuanOf } from '../money';
import { showFigure } from '../show-figure';

/**
 * What filling a gap costs: months × base × rate. `rate` is a percentage or a range; `own_rate`, the rate a person
 * names (5–20 %), replaces it; `share` (percent) reduces the base, as for the 60 % base.
 */
export const backpay: Calculator = {
  name: 'backpay',
  inputs: [
    { name: 'months', units: ['months'] },
    { name: 'base', units: ['yuan'] },
    { name: 'rate', units: ['percent'] },
    { name: 'own_rate', units: ['percent'], optional: true },
    { name: 'share', units: ['percent'], optional: true },
  ],
  outputs: ['low', 'high', 'range', 'base'],
  calculate(inputs) {
    const months = numberOf(inputs, 'months');
    const base = numberOf(inputs, 'base');
    const own = numberOf(inputs, 'own_rate');
    const rates = own === undefined ? rangeOf(inputs, 'rate') : ([own, own] as const);
    if (!isWithin(months, 1, 60)) return { kind: 'refused', input: 'months' };
    if (!isWithin(base, 0.01, 10_000_000)) return { kind: 'refused', input: 'base' };
    if (own !== undefined && !isWithin(own, 5, 20)) return { kind: 'refused', input: 'own_rate' };
    if (!rates) return { kind: 'refused', input: 'rate' };
    const reduced = scale(fenOf(base), millionths(numberOf(inputs, 'share') ?? 100), 1_000_000n);
    return estimate(months, reduced, rates);
  },
};

function estimate(months: number, base: Fen, rates: readonly [number, number]) {
  const cost = (percent: number) =>
    yuanOf(scale(base, millionths(percent) * BigInt(Math.round(months * 100)), 100_000_000n));
  const [low, high] = [cost(rates[0]), cost(rates[1])];
  const range = { unit: 'yuan', value: low === high ? low : ([low, high] as const) } as const;
  const rate = { unit: 'percent', value: rates[0] === rates[1] ? rates[0] : rates } as const;
  const shownBase = { unit: 'yuan', value: yuanOf(base) } as const;
  const steps = `${showFigure({ unit: 'months', value: months })} × ${showFigure(shownBase)} × ${showFigure(rate)} = ${showFigure(range)}`;
  const outputs = {
    low: { unit: 'yuan', value: low },
    high: { unit: 'yuan', value: high },
    range,
    base: shownBase,
  } as const;
  return { kind: 'result', outputs, steps } as const;
}
