import type { Inbound, Turn } from '../vocabulary';

/** The one use case a channel is handed: answer this message, exactly once. */
export type TakeTurn = (inbound: Inbound) => Promise<Turn>;

/** Erases everything known of a conversation. Returns whether there was anything. */
export type ForgetUser = (conversationId: string) => Promise<boolean>;

/** A request as `http/` hands it over: the body is the raw bytes, within the route's limit. */
export interface ChannelRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface ChannelResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** A @koa/router path: `/api/v1/conversations/:id`. */
  readonly path: string;
  /** Largest body accepted, in bytes. */
  readonly bodyLimit: number;
  /** `this-machine`: only direct requests from this machine are answered, all others with 403. Default: everybody. */
  readonly openTo?: 'everybody' | 'this-machine';
  /** @throws YibaoError; the error page answers with its status. */
  handle(request: ChannelRequest): Promise<ChannelResponse>;
}

/** Verifies, parses and renders one way of talking to the bot. Knows neither koa nor the store. */
export interface Channel {
  readonly name: string;
  readonly routes: readonly Route[];
}
