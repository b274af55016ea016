import { type Calculator, isWithin, numberOf } from '../calculator';
import { showFigure } from '../show-figure';
import { addWorkingDays } from '../working-days';

/** The day a number of working days after `start` ends, by China's holiday calendar. */
export const workday: Calculator = {
  name: 'workday',
  inputs: [
    { name: 'start', units: ['date'] },
    { name: 'workdays', units: ['workdays'] },
  ],
  outputs: ['date'],
  calculate(inputs) {
    const start = inputs.start?.value;
    const days = numberOf(inputs, 'workdays');
    if (typeof start !== 'string') return { kind: 'refused', input: 'start' };
    if (!isWithin(days, 1, 365)) return { kind: 'refused', input: 'workdays' };
    const date = { unit: 'date', value: addWorkingDays(start, days).date } as const;
    const steps = `${showFigure({ unit: 'date', value: start })} + ${showFigure({ unit: 'workdays', value: days })} = ${showFigure(date)}`;
    return { kind: 'result', outputs: { date }, steps };
  },
};
