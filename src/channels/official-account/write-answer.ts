import type { Instant } from '../../vocabulary';
import type { ChannelResponse } from '../contract';
import { sealEnvelope } from '../wechat/seal-envelope';
import { textReply } from '../wechat/text-reply';
import type { WechatAccount } from '../wechat/wechat-account';
import { writeMessage } from '../wechat/write-message';
import { acknowledge } from './plain-text';
import type { Push } from './receive-push';

const CONTENT_TYPES = { xml: 'application/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

function protect(push: Push, text: string, account: WechatAccount, now: Instant): string {
  if (push.key === undefined) return text;
  const timestamp = Math.floor(now / 1000);
  const seal = { appId: account.appId, token: account.token, key: push.key, timestamp, nonce: push.nonce };
  return writeMessage(push.format, sealEnvelope(text, seal));
}

/** A passive text answer in the format of the push, encrypted under the push's key; `success` for no text. */
export function writeAnswer(push: Push, content: string, account: WechatAccount, now: Instant): ChannelResponse {
  if (content === '') return acknowledge();
  const reply = writeMessage(push.format, textReply(push.fields, content, now, account.originalId));
  const headers = { 'content-type': CONTENT_TYPES[push.format] };
  return { status: 200, headers, body: protect(push, reply, account, now) };
}
