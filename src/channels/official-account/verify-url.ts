import { YibaoError } from '../../errors';
import type { ChannelRequest, ChannelResponse } from '../contract';
import { requireSignature } from '../wechat/signature';
import { plainText } from './plain-text';

/**
 * Answers the console's check of our address: echoes `echostr`, which is plain in all three modes.
 *
 * @throws YibaoError bad-signature before anything is reflected
 */
export function verifyUrl({ query }: ChannelRequest, token: string): ChannelResponse {
  requireSignature(query.signature, [token, query.timestamp ?? '', query.nonce ?? '']);
  if (query.echostr === undefined) throw new YibaoError('bad-request', 'The parameter echostr is missing.');
  return plainText(query.echostr);
}
