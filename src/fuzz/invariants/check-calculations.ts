import type { Invariant } from './invariant';

/** 3000元 × 0.05% × 60天 = 90元: a product written out, with a single result. */
const PRODUCT = /((?:\d+(?:\.\d+)?(?:元|%|天|个月|年) × )+\d+(?:\.\d+)?(?:元|%|天|个月|年)) = (\d+(?:\.\d+)?)元/g;
/** Half a fen, and what a binary fraction may be off. */
const HALF_FEN = 0.005 + 1e-6;

/** A sum an answer writes out is right to the fen. */
export const checkCalculations: Invariant = ({ turn }) =>
  turn.messages.flatMap(({ text }) =>
    [...text.matchAll(PRODUCT)].flatMap(([sum, factors = '', total]) =>
      Math.abs(productOf(factors) - Number(total)) <= HALF_FEN ? [] : [`calculates ${sum}`],
    ),
  );

const productOf = (factors: string): number =>
  factors.split(' × ').reduce((product, factor) => product * numberOf(factor), 1);

const numberOf = (factor: string): number => Number.parseFloat(factor) / (factor.endsWith('%') ? 100 : 1);
