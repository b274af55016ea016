import { type Calculator, isWithin, numberOf, rangeOf } from '../calculator';
import { type Fen, fenOf, millionths, scale, yuanOf } from '../money';
import { showFigure } from '../show-figure';

/**
 * What is paid back of a bill: (bill − deductible left) × share, at most the cap; never below zero. Yuan and percent.
 * `used` is the part of the deductible already spent this year. Ranges give the smallest and largest result.
 */
export const reimbursement: Calculator = {
  name: 'reimbursement',
  inputs: [
    { name: 'bill', units: ['yuan'] },
    { name: 'deductible', units: ['yuan'] },
    { name: 'share', units: ['percent'] },
    { name: 'cap', units: ['yuan'], optional: true },
    { name: 'used', units: ['yuan'], optional: true },
  ],
  outputs: ['low', 'high', 'range'],
  calculate(inputs) {
    const bill = numberOf(inputs, 'bill');
    const deductibles = rangeOf(inputs, 'deductible');
    const shares = rangeOf(inputs, 'share');
    const used = numberOf(inputs, 'used') ?? 0;
    if (!isWithin(bill, 0.01, 100_000_000)) return { kind: 'refused', input: 'bill' };
    if (!deductibles) return { kind: 'refused', input: 'deductible' };
    if (!shares) return { kind: 'refused', input: 'share' };
    if (!isWithin(used, 0, 100_000_000)) return { kind: 'refused', input: 'used' };
    const cap = numberOf(inputs, 'cap');
    const left = deductibles.map((deductible) => Math.max(0, deductible - used));
    const paid = left.flatMap((deductible) => shares.map((share) => yuanOf(pay({ bill, deductible, share, cap }))));
    const [low = 0, high = 0] = [Math.min(...paid), Math.max(...paid)];
    const range = { unit: 'yuan', value: low === high ? low : ([low, high] as const) } as const;
    const steps = showSteps({
      bill,
      deductible: rangeFigure(left),
      share: rangeFigure(shares),
      range: showFigure(range),
    });
    return {
      kind: 'result',
      outputs: { low: { unit: 'yuan', value: low }, high: { unit: 'yuan', value: high }, range },
      steps,
    };
  },
};

interface Terms {
  readonly bill: number;
  readonly deductible: number;
  readonly share: number;
  readonly cap: number | undefined;
}

function pay({ bill, deductible, share, cap }: Terms): Fen {
  const above = fenOf(bill) - fenOf(deductible);
  const paid = scale(above > 0n ? above : 0n, millionths(share), 1_000_000n);
  return cap !== undefined && paid > fenOf(cap) ? fenOf(cap) : paid;
}

const rangeFigure = (ends: readonly number[]): number | readonly [number, number] => {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return low === high ? low : [low, high];
};

interface Shown {
  readonly bill: number;
  readonly deductible: number | readonly [number, number];
  readonly share: number | readonly [number, number];
  readonly range: string;
}

const showSteps = ({ bill, deductible, share, range }: Shown): string =>
  `(${showFigure({ unit: 'yuan', value: bill })} − ${showFigure({ unit: 'yuan', value: deductible })}) × ${showFigure({ unit: 'percent', value: share })} → ${range}`;
