import { openEnvelope } from '../channels/wechat/open-envelope';
import { readMessage } from '../channels/wechat/read-message';
import { keysOf, type WechatAccount } from '../channels/wechat/wechat-account';
import { fieldText, type WechatFields } from '../channels/wechat/wechat-fields';
import type { WebhookAnswer } from './post-push';

/** What WeChat makes of an HTTP answer. */
export type ReadAnswer =
  | { readonly outcome: 'reply'; readonly responseMessage: string; readonly responseText: string }
  /** `success` or nothing: the person sees nothing. */
  | { readonly outcome: 'silence' }
  /** The person is told that the account is out of order. */
  | { readonly outcome: 'fault'; readonly reason: string };

function fault(reason: string): ReadAnswer {
  return { outcome: 'fault', reason };
}

function openReply(body: string, account: WechatAccount): string {
  if (account.mode === 'plain') return body;
  const envelope = readMessage(body).fields;
  const query = {
    msg_signature: fieldText(envelope, 'MsgSignature'),
    timestamp: fieldText(envelope, 'TimeStamp'),
    nonce: fieldText(envelope, 'Nonce'),
  };
  return openEnvelope(envelope, query, { appId: account.appId, token: account.token, keys: keysOf(account) }).text;
}

function judge(reply: WechatFields, openid: string, message: string): ReadAnswer {
  const text = fieldText(reply, 'Content');
  if (fieldText(reply, 'ToUserName') !== openid) return fault('the answer is for somebody else');
  if (!/^\d{10}$/.test(fieldText(reply, 'CreateTime'))) return fault('CreateTime is not in seconds');
  if (Buffer.byteLength(text) > 2047) return fault('the text is longer than 2047 bytes');
  return { outcome: 'reply', responseMessage: message, responseText: text };
}

/** Reads an answer as strictly as WeChat: what it would drop is a fault, with the reason. */
export function readAnswer(answer: WebhookAnswer, account: WechatAccount, openid: string): ReadAnswer {
  if (answer.status !== 200) return fault(`status ${answer.status}`);
  if (answer.body === '' || answer.body === 'success') return { outcome: 'silence' };
  try {
    const message = openReply(answer.body, account);
    return judge(readMessage(message).fields, openid, message);
  } catch {
    return fault('the answer cannot be read');
  }
}
