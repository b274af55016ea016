import type { AesKey } from '../channels/wechat/aes-key';
import { encryptPayload } from '../channels/wechat/encrypt-payload';
import { signatureOf } from '../channels/wechat/signature';
import { keysOf, type WechatAccount } from '../channels/wechat/wechat-account';
import { fieldText, type WechatFields, type WechatFormat } from '../channels/wechat/wechat-fields';
import { writeMessage } from '../channels/wechat/write-message';

/** A delivery ready to be sent. */
export interface SignedPush {
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  /** The message inside, readable. */
  readonly message: string;
}

/** One delivery's own values. */
export interface Stamp {
  /** Seconds, as in the query. */
  readonly timestamp: string;
  readonly nonce: string;
  /** The 16 bytes an encrypted packet starts with. */
  readonly prefix: Buffer;
}

function encrypted(fields: WechatFields, account: WechatAccount, message: string, key: AesKey, prefix: Buffer) {
  const Encrypt = encryptPayload(message, key, account.appId, prefix);
  return account.mode === 'compatible'
    ? { ...fields, Encrypt }
    : { ToUserName: fieldText(fields, 'ToUserName'), Encrypt };
}

/** Signs, and where the mode says so encrypts, one delivery as WeChat does. */
export function signPush(fields: WechatFields, account: WechatAccount, format: WechatFormat, stamp: Stamp): SignedPush {
  const { timestamp, nonce, prefix } = stamp;
  const message = writeMessage(format, fields);
  const signature = signatureOf([account.token, timestamp, nonce]);
  const query = { signature, timestamp, nonce, openid: fieldText(fields, 'FromUserName') };
  const [key] = keysOf(account);
  if (account.mode === 'plain' || key === undefined) return { query, body: message, message };
  const envelope = encrypted(fields, account, message, key, prefix);
  const msg_signature = signatureOf([account.token, timestamp, nonce, envelope.Encrypt]);
  return { query: { ...query, encrypt_type: 'aes', msg_signature }, body: writeMessage(format, envelope), message };
}
