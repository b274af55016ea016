import { type Calculator, isWithin, numberOf } from '../calculator';
import { fenOf, millionths, scale, yuanOf } from '../money';
import { showFigure } from '../show-figure';

/** Late payment: owed × daily rate × days, rounded half up to the fen. Owed in yuan, rate in percent a day. */
export const lateFee: Calculator = {
  name: 'late_fee',
  inputs: [
    { name: 'owed', units: ['yuan'] },
    { name: 'days', units: ['days'] },
    { name: 'rate', units: ['percent'] },
  ],
  outputs: ['total'],
  calculate(inputs) {
    const owed = numberOf(inputs, 'owed');
    const days = numberOf(inputs, 'days');
    const rate = numberOf(inputs, 'rate');
    if (!isWithin(owed, 0.01, 100_000_000)) return { kind: 'refused', input: 'owed' };
    if (!isWithin(days, 1, 3650) || !Number.isInteger(days)) return { kind: 'refused', input: 'days' };
    if (!isWithin(rate, 0, 100)) return { kind: 'refused', input: 'rate' };
    const total = {
      unit: 'yuan',
      value: yuanOf(scale(fenOf(owed), millionths(rate) * BigInt(days), 1_000_000n)),
    } as const;
    return { kind: 'result', outputs: { total }, steps: steps(owed, rate, days, showFigure(total)) };
  },
};

const steps = (owed: number, rate: number, days: number, total: string): string =>
  `${showFigure({ unit: 'yuan', value: owed })} × ${showFigure({ unit: 'percent', value: rate })} × ${showFigure({ unit: 'days', value: days })} = ${total}`;
