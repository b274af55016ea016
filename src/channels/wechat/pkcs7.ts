/** WeChat pads to 32 bytes although the AES block is 16: pads of 17 to 32 are normal. */
const BLOCK = 32;

/** Pads to a multiple of 32 bytes; always adds at least one. */
export function pad(plain: Buffer): Buffer {
  const length = BLOCK - (plain.length % BLOCK);
  return Buffer.concat([plain, Buffer.alloc(length, length)]);
}

/** Removes the padding; null when it is not a padding. */
export function unpad(padded: Buffer): Buffer | null {
  const length = padded.at(-1) ?? 0;
  if (length < 1 || length > BLOCK || length > padded.length) return null;
  const body = padded.subarray(0, padded.length - length);
  return padded.subarray(body.length).every((byte) => byte === length) ? body : null;
}
