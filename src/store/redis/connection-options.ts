import type { ClusterOptions, RedisOptions } from 'ioredis';
import { YibaoError } from '../../errors';

/** Longest wait for one answer, ms: WeChat gives a webhook five seconds, and a message takes two round trips. */
const COMMAND_TIMEOUT_MS = 2000;

// No auto pipelining: its Maps of one entry chain all pipelines of a second together, garbage that is copied twice and
// swept late, and a pipeline that a resharded slot has left cannot follow its redirection.
const common = {
  // RESP2 is spoken by every Redis and by the proxies in front of managed ones; our replies need no more.
  protocol: 2,
  commandTimeout: COMMAND_TIMEOUT_MS,
  connectTimeout: COMMAND_TIMEOUT_MS,
  // A connection that asks and hears nothing is dead, whatever TCP believes for the next quarter of an hour.
  socketTimeout: COMMAND_TIMEOUT_MS,
  // A command caught by a lost connection is sent again once: every verb is safe to repeat.
  maxRetriesPerRequest: 1,
  // A demoted master answers READONLY: connect again, to whoever is master now.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  // The gate in redis-connection.ts asks for the connection; nothing is to happen before its listeners stand.
  lazyConnect: true,
} satisfies RedisOptions;

/** 50 ms, doubling to a second, never in step with other instances. */
const retryStrategy = (times: number) => Math.min(50 * 2 ** Math.min(times - 1, 5), 1000) * (0.75 + Math.random() / 2);

export const singleOptions = {
  ...common,
  retryStrategy,
  // No queue for a Redis that is away: the request fails at once and the person is told so.
  enableOfflineQueue: false,
} satisfies RedisOptions;

/** What a node's URL says besides where it is. */
export interface Access {
  readonly username?: string;
  readonly password?: string;
  readonly tls?: Record<string, never>;
}

export function clusterOptions(access: Access) {
  return {
    redisOptions: { ...common, ...access },
    clusterRetryStrategy: retryStrategy,
    enableOfflineQueue: false,
    lazyConnect: true,
    maxRedirections: 8,
    slotsRefreshTimeout: COMMAND_TIMEOUT_MS,
  } satisfies ClusterOptions;
}

/** @throws YibaoError invalid-config; the address is not repeated, it may hold a password */
export function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new YibaoError(
      'invalid-config',
      'a Redis address looks like redis://host:6379 or rediss://user:password@host:6380',
    );
  }
  return url;
}

/** Reads the nodes to start from; how to log in stands in the first one's URL and is the same for all. */
export function parseNodes(nodes: readonly string[]): {
  readonly startup: { readonly host: string; readonly port: number }[];
  readonly access: Access;
} {
  const urls = nodes.map((node) => parseUrl(node.includes('://') ? node : `redis://${node}`));
  const [first] = urls;
  if (first === undefined)
    throw new YibaoError('invalid-config', 'a Redis Cluster needs at least one node to start from');
  return {
    startup: urls.map((url) => ({ host: hostOf(url), port: Number(url.port || 6379) })),
    access: accessOf(first),
  };
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function accessOf(url: URL): Access {
  return {
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  };
}
