import type { Calibration } from '../classify/ensemble';

/**
 * The stored model: `YBNLU1\n`, the length of a JSON header as 8 hexadecimal digits and a line end, the header (padded to
 * four bytes), then the arrays it lists, little-endian, one behind the other.
 */
export const MAGIC = 'YBNLU1\n';
/** Where the header starts. */
export const PREFIX = MAGIC.length + 9;

/** What the header holds. */
export interface ModelHeader {
  readonly format: 1;
  readonly fingerprint: string;
  readonly classes: readonly string[];
  readonly features: readonly string[];
  readonly calibration: Calibration;
  /** Lengths of the arrays, in their order. */
  readonly lengths: readonly number[];
}
