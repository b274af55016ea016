/**
 * The stored model: `YBNLU3\n`, the length of a JSON header as 8 hexadecimal digits and a line end, the header (padded to
 * four bytes), then the arrays it lists, little-endian, one behind the other.
 */
export const MAGIC = 'YBNLU3\n';
/** Where the header starts. */
export const PREFIX = MAGIC.length + 9;

/** What the header holds. */
export interface ModelHeader {
  readonly format: 3;
  readonly fingerprint: string;
  readonly classes: readonly string[];
  /** Words and tags that features are made of. */
  readonly names: readonly string[];
  readonly neighbourWeight: number;
  /** The point models; their features, weights and biases follow the other arrays, intent by intent. Absent in a model without. */
  readonly points?: {
    readonly key: string;
    readonly of: readonly { readonly intent: string; readonly points: readonly string[] }[];
  };
  /** The phrases of the content in numbers; their arrays come last. Absent in a model without. */
  readonly phrases?: { readonly key: string };
  /** Lengths of the arrays, in their order. */
  readonly lengths: readonly number[];
}
