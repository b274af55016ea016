import { YibaoError } from '../../errors';

/**
 * The one answer to everything that is wrong with signature or ciphertext. A sender learns nothing of
 * which check failed, so the endpoint is no oracle for padding, length or app id.
 */
export function refusePush(): YibaoError {
  return new YibaoError('bad-signature', 'The request is not signed with the keys of this account.');
}
