import { type Calculator, isWithin, numberOf } from '../calculator';
import { showFigure } from '../show-figure';

/** How many years are missing to an age line; 0 when it is reached. Ages from 16 to 70. */
export const ageThreshold: Calculator = {
  name: 'age_threshold',
  inputs: [
    { name: 'age', units: ['age'] },
    { name: 'line', units: ['age'] },
  ],
  outputs: ['missing'],
  calculate(inputs) {
    const age = numberOf(inputs, 'age');
    const line = numberOf(inputs, 'line');
    if (!isWithin(age, 16, 70)) return { kind: 'refused', input: 'age' };
    if (line === undefined) return { kind: 'refused', input: 'line' };
    const missing = { unit: 'years', value: Math.max(0, line - age) } as const;
    const steps = `${showFigure({ unit: 'age', value: line })} − ${showFigure({ unit: 'age', value: age })} → ${showFigure(missing)}`;
    return { kind: 'result', outputs: { missing }, steps };
  },
};
