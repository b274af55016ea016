import type { SlotValues } from '../vocabulary';
import type { Axis } from './value-class';

/** Every subset of these slots told, with every class of value; the fewest told first. */
export function cellsOf(axes: readonly Axis[]): readonly SlotValues[] {
  const cells = axes.reduce<readonly SlotValues[]>(
    (some, { slot, classes }) =>
      some.flatMap((cell) => [cell, ...classes.map(({ value }) => ({ ...cell, [slot]: value }))]),
    [{}],
  );
  return [...cells].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
}
