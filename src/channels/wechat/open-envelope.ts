import type { AesKey } from './aes-key';
import { type Decrypted, decryptPayload } from './decrypt-payload';
import { requireSignature } from './signature';
import { fieldText, type WechatFields } from './wechat-fields';

/** What is needed to open a push: see keysOf for the order of the keys. */
export interface EnvelopeKeys {
  readonly appId: string;
  readonly token: string;
  readonly keys: readonly AesKey[];
}

/**
 * Opens an encrypted push: `msg_signature` over `Encrypt` first, then the ciphertext. The URL's plain
 * `signature` is not looked at: it covers neither body nor ciphertext.
 *
 * @throws YibaoError bad-signature for everything that can be wrong
 */
export function openEnvelope(
  envelope: WechatFields,
  query: Readonly<Record<string, string>>,
  { appId, token, keys }: EnvelopeKeys,
): Decrypted {
  const encrypted = fieldText(envelope, 'Encrypt');
  requireSignature(query.msg_signature, [token, query.timestamp ?? '', query.nonce ?? '', encrypted]);
  return decryptPayload(encrypted, keys, appId);
}
