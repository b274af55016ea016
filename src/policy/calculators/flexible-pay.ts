import { type Calculator, isWithin, numberOf, rangeOf } from '../calculator';
import { fenOf, millionths, scale, yuanOf } from '../money';
import { showFigure } from '../show-figure';

/** What a person pays alone: base × rate × months. Yuan a month, percent (or a range), months. */
export const flexiblePay: Calculator = {
  name: 'flexible_pay',
  inputs: [
    { name: 'base', units: ['yuan'] },
    { name: 'rate', units: ['percent'] },
    { name: 'months', units: ['months'] },
  ],
  outputs: ['total'],
  calculate(inputs) {
    const base = numberOf(inputs, 'base');
    const rates = rangeOf(inputs, 'rate');
    const months = numberOf(inputs, 'months');
    if (!isWithin(base, 0.01, 10_000_000)) return { kind: 'refused', input: 'base' };
    if (!rates) return { kind: 'refused', input: 'rate' };
    if (!isWithin(months, 1, 12) || !Number.isInteger(months)) return { kind: 'refused', input: 'months' };
    const [low, high] = rates.map((rate) =>
      yuanOf(scale(fenOf(base), millionths(rate) * BigInt(months), 1_000_000n)),
    ) as [number, number];
    const total = { unit: 'yuan', value: low === high ? low : ([low, high] as const) } as const;
    const rate = { unit: 'percent', value: rates[0] === rates[1] ? rates[0] : rates } as const;
    const steps = `${showFigure({ unit: 'yuan', value: base })} × ${showFigure(rate)} × ${showFigure({ unit: 'months', value: months })} = ${showFigure(total)}`;
    return { kind: 'result', outputs: { total }, steps };
  },
};
