import fc, { type Arbitrary } from 'fast-check';

/** Any of a list, each as likely; shrinks towards the first. An empty list gives nothing to pick from. */
export const pickFrom = <T>(list: readonly T[]): Arbitrary<T> =>
  fc.noBias(fc.nat({ max: Math.max(0, list.length - 1) })).map((index) => list[index] as T);
