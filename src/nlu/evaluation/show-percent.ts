/** A share as a percentage with one digit, `93.4 %`. */
export function showPercent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A difference of shares in percentage points, signed, `-1.2`. */
export function showPoints(difference: number): string {
  const points = (100 * difference).toFixed(1);
  return difference > 0 ? `+${points}` : points;
}
