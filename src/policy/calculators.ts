import type { Calculator } from './calculator';
import { backpay } from './calculators/backpay';
import { lateFee } from './calculators/late-fee';
import { monthsBetween } from './calculators/months-between';
import { workday } from './calculators/workday';

/** Every calculator content may name under `calculations`. */
export const CALCULATORS: ReadonlyMap<string, Calculator> = new Map(
  [backpay, lateFee, monthsBetween, workday].map((calculator) => [calculator.name, calculator]),
);
