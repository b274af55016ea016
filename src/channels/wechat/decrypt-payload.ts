import { isUtf8 } from 'node:buffer';
import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import type { AesKey } from './aes-key';
import { unpad } from './pkcs7';
import { refusePush } from './refuse-push';

const BLOCK = 32;
const HEADER = 20;

/** The message of a packet that was meant for us. */
export interface Decrypted {
  readonly text: string;
  /** The key that fitted: the answer has to be encrypted with the same one. */
  readonly key: AesKey;
}

function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64; encoding again shows whether anything was skipped.
  return bytes.length > 0 && bytes.length % BLOCK === 0 && bytes.toString('base64') === text ? bytes : null;
}

function decipher(bytes: Buffer, key: AesKey): Buffer | null {
  // Node's own unpadding knows only 16-byte blocks and would refuse two packets in five.
  const aes = createDecipheriv('aes-256-cbc', key.key, key.iv).setAutoPadding(false);
  return unpad(Buffer.concat([aes.update(bytes), aes.final()]));
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function unpack(packet: Buffer, appId: Buffer): string | null {
  if (packet.length < HEADER) return null;
  const end = HEADER + packet.readUInt32BE(16);
  if (end > packet.length || !sameBytes(packet.subarray(end), appId)) return null;
  const text = packet.subarray(HEADER, end);
  return isUtf8(text) ? text.toString() : null;
}

/**
 * Decrypts `Encrypt` of a push with the first key that fits: the current one, then the previous one
 * (WeChat's advice while a key is being changed).
 *
 * @throws YibaoError bad-signature, the same for bad base64, padding, length, app id and encoding
 */
export function decryptPayload(encrypted: string, keys: readonly AesKey[], appId: string): Decrypted {
  const bytes = decodeBase64(encrypted);
  if (bytes === null) throw refusePush();
  const id = Buffer.from(appId);
  for (const key of keys) {
    const packet = decipher(bytes, key);
    const text = packet && unpack(packet, id);
    if (text !== null) return { text, key };
  }
  throw refusePush();
}
