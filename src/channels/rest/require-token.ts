import { createHash, timingSafeEqual } from 'node:crypto';
import { YibaoError } from '../../errors';
import type { ChannelRequest } from '../contract';

/**
 * Checks `Authorization: Bearer …` against the token, in a time that tells nothing about it. No token: nothing to check.
 * @throws YibaoError unauthorized
 */
export function requireToken(request: ChannelRequest, token: string | undefined): void {
  if (token === undefined) return;
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), digest(token))) {
    throw new YibaoError('unauthorized', 'This needs the header "Authorization: Bearer <API_TOKEN>".');
  }
}

/** Digests have one length, which timingSafeEqual needs and which hides the token's. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
