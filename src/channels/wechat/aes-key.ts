import { YibaoError } from '../../errors';

/** A decoded EncodingAESKey. */
export interface AesKey {
  readonly key: Buffer;
  readonly iv: Buffer;
}

/**
 * Decodes the 43 characters shown in WeChat's console: 32 bytes of key, the first 16 of which are the IV.
 *
 * @throws YibaoError invalid-config
 */
export function parseAesKey(encodingAesKey: string): AesKey {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) {
    throw new YibaoError('invalid-config', 'An EncodingAESKey is 43 characters of A-Z, a-z and 0-9.');
  }
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return { key, iv: key.subarray(0, 16) };
}
