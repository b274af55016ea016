import { YibaoError } from '../../errors';
import { type AesKey, parseAesKey } from './aes-key';
import type { WechatMode } from './wechat-mode';

/** What the console and we both know of one account. */
export interface WechatAccount {
  readonly appId: string;
  readonly token: string;
  /** EncodingAESKey, 43 characters. Needed unless the mode is plain. */
  readonly aesKey?: string;
  /** The key before the last change: pushes under it are still understood and answered under it. */
  readonly previousAesKey?: string;
  readonly mode: WechatMode;
  /** `gh_…`: the sender of our replies where a push does not name it. */
  readonly originalId?: string;
  /** Certified accounts may send customer-service messages; others have the passive answer only. */
  readonly certified?: boolean;
}

/** The keys to try, current first. @throws YibaoError invalid-config, also when an encrypting mode has none */
export function keysOf({ mode, aesKey, previousAesKey }: WechatAccount): readonly AesKey[] {
  if (mode !== 'plain' && !aesKey) {
    throw new YibaoError('invalid-config', `Mode ${mode} needs an EncodingAESKey.`);
  }
  return [aesKey, previousAesKey].flatMap((key) => (key ? [parseAesKey(key)] : []));
}
