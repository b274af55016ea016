import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { YibaoError } from '../errors';
import type { Codec } from './codec';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** In front of every stored text: which way it was encrypted. */
const MARK = 'v1.';

/**
 * Encrypts what is stored with AES-256-GCM: `v1.` and the base64 of nonce (12 bytes), tag (16) and ciphertext.
 * Nonces are random, so one key is good for some four thousand million writes.
 * Conversations stored without the key, or with another one, cannot be read with it: start on an empty key prefix.
 * @param base64Key 32 bytes in base64 (`openssl rand -base64 32`), the DATA_KEY of the environment
 * @throws YibaoError invalid-config for a key of another length
 */
export function createDataKeyCodec(base64Key: string): Codec {
  const key = Buffer.from(base64Key, 'base64');
  if (key.length !== KEY_BYTES) throw new YibaoError('invalid-config', 'DATA_KEY must be 32 bytes in base64');
  return { encode: (json) => encrypt(key, json), decode: (text) => decrypt(key, text) };
}

function encrypt(key: Buffer, json: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  const ciphertext = Buffer.concat([cipher.update(json, 'utf8'), cipher.final()]);
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString('base64');
}

function decrypt(key: Buffer, text: string): string {
  if (!text.startsWith(MARK)) throw unreadable();
  const sealed = Buffer.from(text.slice(MARK.length), 'base64');
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw unreadable();
  try {
    return open(key, sealed);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function open(key: Buffer, sealed: Buffer): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

function unreadable(cause?: unknown): YibaoError {
  return new YibaoError('internal', 'stored data was not written with this DATA_KEY', { cause });
}
