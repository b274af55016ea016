import type { WechatMode } from '../channels/wechat/wechat-mode';

/** One delivery as it went over the wire. */
export interface WireDelivery {
  readonly query: Readonly<Record<string, string>>;
  /** The HTTP body sent: encrypted in secure mode. */
  readonly requestBody: string;
  /** The message inside, readable. */
  readonly requestMessage: string;
  /** Absent when nothing came back in time. */
  readonly status?: number;
  readonly responseBody?: string;
  /** The answer, decrypted. */
  readonly responseMessage?: string;
  /** Its Content. */
  readonly responseText?: string;
  readonly outcome: 'reply' | 'silence' | 'fault' | 'timeout';
  /** Why it is a fault. */
  readonly reason?: string;
  readonly tookMs: number;
}

/** Everything that went over the wire for one message. */
export interface WireRecord {
  readonly path: string;
  readonly mode: WechatMode;
  /** One to three, in order; the last one decided. */
  readonly deliveries: readonly WireDelivery[];
}
