import { hash, timingSafeEqual } from 'node:crypto';
import { refusePush } from './refuse-push';

/** WeChat's signature: SHA-1, in lower-case hex, over the parts sorted as strings and joined. */
export function signatureOf(parts: readonly string[]): string {
  return hash('sha1', parts.toSorted().join(''));
}

/**
 * Checks a signature from a query in constant time.
 *
 * @throws YibaoError bad-signature, also when it is missing
 */
export function requireSignature(given: string | undefined, parts: readonly string[]): void {
  const expected = Buffer.from(signatureOf(parts));
  const actual = Buffer.alloc(expected.length);
  // Compared on a buffer of the expected length; what was cut off or left over shows in the written length.
  const sameLength = Buffer.byteLength(given ?? '') === expected.length;
  actual.write(given ?? '');
  if (!timingSafeEqual(expected, actual) || !sameLength) throw refusePush();
}
