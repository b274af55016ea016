import type { Instant } from '../../vocabulary';
import type { ForgetUser, TakeTurn } from '../contract';
import type { WechatAccount } from '../wechat/wechat-account';
import type { OfficialAccountNotices } from './notices';

/** The part of the log this channel uses. Never given message texts or openids; errors as `err`. */
export interface ChannelLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the channel is handed by the composition. */
export interface OfficialAccountOptions {
  readonly account: WechatAccount;
  readonly takeTurn: TakeTurn;
  readonly forgetUser: ForgetUser;
  readonly clock: () => Instant;
  /** Asked with each message: content may have changed. */
  readonly notices: () => OfficialAccountNotices;
  readonly log: ChannelLog;
  /** Milliseconds until a push is acknowledged without its answer. WeChat hangs up after 5000. */
  readonly deadlineMs?: number;
}
