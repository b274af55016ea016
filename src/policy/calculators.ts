import type { Calculator } from './calculator';
import { ageThreshold } from './calculators/age-threshold';
import { backpay } from './calculators/backpay';
import { flexiblePay } from './calculators/flexible-pay';
import { lateFee } from './calculators/late-fee';
import { monthsBetween } from './calculators/months-between';
import { reimbursement } from './calculators/reimbursement';
import { subsidy } from './calculators/subsidy';
import { workday } from './calculators/workday';

const ALL: readonly Calculator[] = [
  ageThreshold,
  backpay,
  flexiblePay,
  lateFee,
  monthsBetween,
  reimbursement,
  subsidy,
  workday,
];

/** Every calculator content may name under `calculations`. */
export const CALCULATORS: ReadonlyMap<string, Calculator> = new Map(
  ALL.map((calculator) => [calculator.name, calculator]),
);
