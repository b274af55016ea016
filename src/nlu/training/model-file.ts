/**
 * The stored model: `YBNLU2\n`, the length of a JSON header as 8 hexadecimal digits and a line end, the header (padded to
 * four bytes), then the arrays it lists, little-endian, one behind the other.
 */
export const MAGIC = 'YBNLU2\n';
/** Where the header starts. */
export const PREFIX = MAGIC.length + 9;

/** What the header holds. */
export interface ModelHeader {
  readonly format: 2;
  readonly fingerprint: string;
  readonly classes: readonly string[];
  readonly features: readonly string[];
  readonly neighbourWeight: number;
  /** The point models; their features, weights and biases follow the other arrays, intent by intent. Absent in older files. */
  readonly points?: {
    readonly key: string;
    readonly of: readonly { readonly intent: string; readonly points: readonly string[] }[];
  };
  /** Lengths of the arrays, in their order. */
  readonly lengths: readonly number[];
}
