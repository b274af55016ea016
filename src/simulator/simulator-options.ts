import type { WechatAccount } from '../channels/wechat/wechat-account';
import type { WechatFormat } from '../channels/wechat/wechat-fields';
import type { Instant } from '../vocabulary';
import type { PostPush } from './post-push';

/** Where the bot is: an address, or a function that brings pushes there. */
type Target = { readonly baseUrl: string | (() => string) } | { readonly post: PostPush };

/** Which bot to talk to, as which account. */
export type SimulatorOptions = Target & SimulatorSettings;

/** Everything but where the bot is. */
export interface SimulatorSettings {
  readonly account: WechatAccount;
  readonly clock: () => Instant;
  /** So many random bytes. */
  readonly random: (bytes: number) => Buffer;
  /** Default `/wechat/official-account`. */
  readonly path?: string;
  /** Data format chosen in the console. Default xml. */
  readonly format?: WechatFormat;
  /** Milliseconds until WeChat hangs up and delivers again. Default 5000. */
  readonly answerWithinMs?: number;
}
