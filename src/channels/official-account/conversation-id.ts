import { YibaoError } from '../../errors';
import { fieldText, type WechatFields } from '../wechat/wechat-fields';

/** Real ones are 28 of `\w-`; braces would be hash tags in store keys, spaces and colons would part them. */
const OPENID = /^[^\s{}:\p{C}]{1,128}$/u;

/**
 * `oa:<app id>:<openid>`; null for a message that names no sender (nobody to answer).
 *
 * @throws YibaoError bad-request for what cannot be an openid: it would become part of store keys
 */
export function conversationIdOf(appId: string, fields: WechatFields): string | null {
  const openid = fieldText(fields, 'FromUserName');
  if (openid === '') return null;
  if (!OPENID.test(openid)) throw new YibaoError('bad-request', 'FromUserName is not an openid.');
  return `oa:${appId}:${openid}`;
}
