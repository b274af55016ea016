import { openEnvelope } from '../../channels/wechat/open-envelope';
import { readMessage } from '../../channels/wechat/read-message';
import { keysOf, type WechatAccount } from '../../channels/wechat/wechat-account';
import { fieldText } from '../../channels/wechat/wechat-fields';
import type { CheckAnswer } from './run-load';

/**
 * Decrypts an answer and looks whether it is a text for the person who asked. `apology` is what the bot says when it
 * cannot answer: fast, and no answer.
 */
export function checkReply(account: WechatAccount, apology: string): CheckAnswer {
  const secrets = { appId: account.appId, token: account.token, keys: keysOf(account) };
  return ({ body }, openid) => {
    try {
      const { fields } = readMessage(openReply(body.toString(), secrets));
      const text = fieldText(fields, 'Content');
      if (fieldText(fields, 'ToUserName') !== openid) return 'the answer is for somebody else';
      if (text === '') return 'the answer is empty';
      return text === apology ? 'the answer is an apology' : null;
    } catch {
      return 'the answer cannot be decrypted';
    }
  };
}

function openReply(body: string, secrets: Parameters<typeof openEnvelope>[2]): string {
  const envelope = readMessage(body).fields;
  const query = {
    msg_signature: fieldText(envelope, 'MsgSignature'),
    timestamp: fieldText(envelope, 'TimeStamp'),
    nonce: fieldText(envelope, 'Nonce'),
  };
  return openEnvelope(envelope, query, secrets).text;
}

/** The floor says the same to everybody. */
export const checkText =
  (expected: string): CheckAnswer =>
  ({ body }) =>
    body.toString() === expected ? null : 'the answer is another text';
