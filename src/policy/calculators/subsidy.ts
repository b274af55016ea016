import { type Calculator, type Inputs, isWithin, numberOf } from '../calculator';
import type { Figure } from '../fact';
import { type Fen, fenOf, millionths, scale, yuanOf } from '../money';
import { showFigure } from '../show-figure';

/** A part of what a person pays: paid × from … paid × to. The parts are percentages or shares such as 2/3. */
export const subsidy: Calculator = {
  name: 'subsidy',
  inputs: [
    { name: 'paid', units: ['yuan'] },
    { name: 'from', units: ['percent', 'share'] },
    { name: 'to', units: ['percent', 'share'] },
  ],
  outputs: ['low', 'high', 'range'],
  calculate(inputs) {
    const paid = numberOf(inputs, 'paid');
    if (!isWithin(paid, 0.01, 1_000_000)) return { kind: 'refused', input: 'paid' };
    const [low, high] = [part(inputs, 'from', paid), part(inputs, 'to', paid)];
    if (low === undefined) return { kind: 'refused', input: 'from' };
    if (high === undefined) return { kind: 'refused', input: 'to' };
    const range = { unit: 'yuan', value: low === high ? low : ([low, high] as const) } as const;
    const parts = [...new Set([shownPart(inputs.from), shownPart(inputs.to)])].join('–');
    const steps = `${showFigure({ unit: 'yuan', value: paid })} × ${parts} = ${showFigure(range)}`;
    return {
      kind: 'result',
      outputs: { low: { unit: 'yuan', value: low }, high: { unit: 'yuan', value: high }, range },
      steps,
    };
  },
};

function part(inputs: Inputs, name: string, paid: number): number | undefined {
  const figure = inputs[name];
  const fen = figure && multiply(fenOf(paid), figure);
  return fen === undefined ? undefined : yuanOf(fen);
}

function multiply(fen: Fen, { unit, value }: Figure): Fen | undefined {
  if (unit === 'percent' && typeof value === 'number') return scale(fen, millionths(value), 1_000_000n);
  const [over, under] = typeof value === 'string' ? value.split('/').map(BigInt) : [];
  return over !== undefined && under ? scale(fen, over, under) : undefined;
}

const shownPart = (figure: Figure | undefined): string => (figure ? showFigure(figure) : '');
