import type { ChannelRequest } from '../contract';
import type { AesKey } from '../wechat/aes-key';
import { openEnvelope } from '../wechat/open-envelope';
import { readMessage, readMessageBytes } from '../wechat/read-message';
import { refusePush } from '../wechat/refuse-push';
import { requireSignature } from '../wechat/signature';
import { keysOf, type WechatAccount } from '../wechat/wechat-account';
import type { WechatFields, WechatFormat } from '../wechat/wechat-fields';

/** A push that is certainly WeChat's. */
export interface Push {
  readonly format: WechatFormat;
  readonly fields: WechatFields;
  /** The message itself, decrypted, byte for byte the same in every delivery. */
  readonly source: string;
  readonly nonce: string;
  /** The key the answer is encrypted with; absent in plain mode. */
  readonly key?: AesKey;
}

/** Verifies and reads a request. @throws YibaoError bad-signature, bad-request */
export type ReceivePush = (request: ChannelRequest) => Push;

function receivePlain(token: string): ReceivePush {
  return ({ query, body }) => {
    const nonce = query.nonce ?? '';
    requireSignature(query.signature, [token, query.timestamp ?? '', nonce]);
    return { ...readMessageBytes(body), source: body.toString(), nonce };
  };
}

/** In compatible mode the plain copy beside `Encrypt` is ignored: nothing vouches for it. */
function receiveEncrypted(account: WechatAccount): ReceivePush {
  const secrets = { appId: account.appId, token: account.token, keys: keysOf(account) };
  return ({ query, body }) => {
    if (query.msg_signature === undefined) throw refusePush();
    const envelope = readMessageBytes(body);
    const { text, key } = openEnvelope(envelope.fields, query, secrets);
    return { ...readMessage(text), source: text, nonce: query.nonce ?? '', key };
  };
}

/**
 * How pushes are received in the configured mode. What a request says of itself (`encrypt_type`) has no say:
 * that would let anybody choose the weakest mode.
 *
 * @throws YibaoError invalid-config for unusable keys; the receiver throws bad-signature and bad-request
 */
export function receivePush(account: WechatAccount): ReceivePush {
  return account.mode === 'plain' ? receivePlain(account.token) : receiveEncrypted(account);
}
