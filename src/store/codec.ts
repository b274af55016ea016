/** Turns what is stored into something only we can read, and back. */
export interface Codec {
  encode(json: string): string;
  /** @throws YibaoError internal when the text is not what `encode` made */
  decode(text: string): string;
}

/** Stores JSON as it is. */
export const plainCodec: Codec = { encode: (json) => json, decode: (text) => text };
