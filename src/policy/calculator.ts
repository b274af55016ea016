import type { IsoDate } from '../vocabulary';
import type { Figure, Unit } from './fact';

export interface CalculatorInput {
  readonly name: string;
  readonly units: readonly Unit[];
  readonly optional?: boolean;
}

export type Inputs = Readonly<Record<string, Figure>>;

export type Calculation =
  | {
      readonly kind: 'result';
      readonly outputs: Readonly<Record<string, Figure>>;
      /** The sum as a person can check it: `3000元 × 0.05% × 60天 = 90元`. */
      readonly steps: string;
    }
  /** An input out of bounds: which one. */
  | { readonly kind: 'refused'; readonly input: string };

/** One formula of the domain. Pure: `asOf` is its only clock. */
export interface Calculator {
  readonly name: string;
  readonly inputs: readonly CalculatorInput[];
  readonly outputs: readonly string[];
  calculate(inputs: Inputs, asOf: IsoDate): Calculation;
}

/** The number of an input, undefined when it was not given or is no single number. */
export const numberOf = (inputs: Inputs, name: string): number | undefined => {
  const value = inputs[name]?.value;
  return typeof value === 'number' ? value : undefined;
};

/** The ends of an input that may be a range. */
export const rangeOf = (inputs: Inputs, name: string): readonly [number, number] | undefined => {
  const value = inputs[name]?.value;
  if (typeof value === 'number') return [value, value];
  return Array.isArray(value) ? (value as unknown as readonly [number, number]) : undefined;
};

export const isWithin = (value: number | undefined, low: number, high: number): value is number =>
  value !== undefined && Number.isFinite(value) && value >= low && value <= high;
