import { createCipheriv, randomBytes } from 'node:crypto';
import type { AesKey } from './aes-key';
import { pad } from './pkcs7';

/** Sixteen printable characters, as WeChat's own packets start with. */
function freshPrefix(): Buffer {
  return Buffer.from(randomBytes(8).toString('hex'));
}

/**
 * `base64(AES-256-CBC(random(16) + length(4, big-endian) + text + app id))`.
 *
 * @param prefix the 16 random bytes; given only where an outcome has to be repeatable
 */
export function encryptPayload(text: string, key: AesKey, appId: string, prefix: Buffer = freshPrefix()): string {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const cipher = createCipheriv('aes-256-cbc', key.key, key.iv).setAutoPadding(false);
  const padded = pad(Buffer.concat([prefix, length, body, Buffer.from(appId)]));
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}
