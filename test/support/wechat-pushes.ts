import { createHash } from 'node:crypto';
import { encrypt, getSignature } from '@wecom/crypto';
import type { ChannelRequest } from '../../src/channels/contract';
import { ACCOUNT, request } from './wechat-harness';

const [TIMESTAMP, NONCE] = ['1795000000', '486452656'];

/** WeChat's plain signature, made without any code of ours. */
export function plainSignature(token: string): string {
  return createHash('sha1').update([token, TIMESTAMP, NONCE].sort().join('')).digest('hex');
}

const QUERY = { timestamp: TIMESTAMP, nonce: NONCE, openid: 'o1' };

export function plainPush(body: string | Buffer): ChannelRequest {
  return request('POST', { ...QUERY, signature: plainSignature(ACCOUNT.token) }, body);
}

export interface EncryptedPushOptions {
  readonly aesKey?: string;
  readonly appId?: string;
  readonly mode?: 'compatible' | 'secure';
}

/** Encrypts with @wecom/crypto, in the format the message is in. */
export function encryptedPush(message: string, options: EncryptedPushOptions = {}): ChannelRequest {
  const { aesKey = ACCOUNT.aesKey, appId = ACCOUNT.appId, mode = 'secure' } = options;
  const encrypted = encrypt(aesKey, message, appId);
  const msg_signature = getSignature(ACCOUNT.token, TIMESTAMP, NONCE, encrypted);
  const query = { ...QUERY, signature: plainSignature(ACCOUNT.token), encrypt_type: 'aes', msg_signature };
  return request('POST', query, envelope(message, encrypted, mode === 'compatible'));
}

function envelope(message: string, encrypted: string, withPlain: boolean): string {
  if (message.startsWith('{')) {
    return JSON.stringify({ ...(withPlain ? JSON.parse(message) : { ToUserName: 'gh_x' }), Encrypt: encrypted });
  }
  const element = `<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  if (withPlain) return message.trimEnd().replace(/<\/xml>$/, element);
  return `<xml><ToUserName><![CDATA[gh_x]]></ToUserName>${element}`;
}
