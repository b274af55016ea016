import type { AesKey } from './aes-key';
import { encryptPayload } from './encrypt-payload';
import { signatureOf } from './signature';
import type { WechatFields } from './wechat-fields';

/** What an answer is sealed with. */
export interface Seal {
  readonly appId: string;
  readonly token: string;
  readonly key: AesKey;
  /** Our own clock, in seconds. */
  readonly timestamp: number;
  /** The nonce of the request being answered. */
  readonly nonce: string;
}

/** Encrypts and signs an answer: the fields of the envelope, to be written in the format of the push. */
export function sealEnvelope(text: string, seal: Seal): WechatFields {
  const encrypted = encryptPayload(text, seal.key, seal.appId);
  return {
    Encrypt: encrypted,
    MsgSignature: signatureOf([seal.token, String(seal.timestamp), seal.nonce, encrypted]),
    TimeStamp: seal.timestamp,
    Nonce: seal.nonce,
  };
}
