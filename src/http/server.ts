import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Router } from '@koa/router';
import Koa from 'koa';
import type { Channel } from '../channels/contract';
import type { Log } from '../observability/create-log';
import type { Metrics } from '../observability/create-metrics';
import { closeServer } from './close-server';
import { errorPage } from './error-page';
import { mountChannel } from './mount-channel';
import { type HealthCheck, mountHealth } from './mount-health';
import { refuseMalformed } from './refuse-malformed';
import { refuseOtherMethods, refuseUnknownPath } from './refuse-unmatched';
import { requestId } from './request-id';
import { requestLog } from './request-log';
import { securityHeaders } from './security-headers';
import { type PagesOptions, staticPages } from './static-pages';

export interface HttpServerOptions {
  readonly channels: readonly Channel[];
  readonly health: readonly HealthCheck[];
  readonly log: Log;
  readonly metrics: Metrics;
  /** Browser pages; unset: none. */
  readonly pages?: PagesOptions;
  /** How long requests that are already on their way are still taken when closing, in milliseconds. Default: 300 ms. */
  readonly lingerMs?: number;
  /** How long running requests may take to finish when closing, in milliseconds. Default: 10 s. */
  readonly graceMs?: number;
}

export interface HttpServer {
  /** Port 0 takes a free one; the one it became is returned. Rejects when the address is taken. */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Is not ready any more, takes what is already on its way, lets running requests finish, then closes. */
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const DEFAULT_LINGER_MS = 300;
const DEFAULT_GRACE_MS = 10_000;

/** The one HTTP server: channels, health, pages, and everything a request has to pass on the way to them. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const progress = { closing: false };
  const app = createApp(options, progress);
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS },
    app.callback(),
  );
  return {
    listen: (port, host) => listen(server, port, host),
    async close() {
      progress.closing = true;
      await linger(options.lingerMs ?? DEFAULT_LINGER_MS);
      await closeServer(server, options.graceMs ?? DEFAULT_GRACE_MS);
    },
  };
}

/** Node resets connections whose request it has not read yet, and the system those it has not accepted. */
async function linger(ms: number): Promise<void> {
  if (ms > 0) await setTimeout(ms);
}

function createApp(options: HttpServerOptions, progress: { readonly closing: boolean }): Koa {
  const { log, metrics, pages } = options;
  const app = new Koa();
  app.on('error', (err: unknown) => log.warn({ err }, 'response could not be sent'));
  app.use(requestId).use(securityHeaders).use(hangUpWhenClosing(progress));
  app.use(requestLog(log, metrics)).use(errorPage(log)).use(refuseMalformed);
  app.use(createRouter(options, progress).routes()).use(refuseOtherMethods);
  if (pages) app.use(staticPages(pages));
  return app.use(refuseUnknownPath);
}

function createRouter(
  { channels, health, metrics, log }: HttpServerOptions,
  progress: { readonly closing: boolean },
): Router {
  const router = new Router();
  mountHealth(router, { checks: health, isClosing: () => progress.closing, metrics, log });
  for (const channel of channels) mountChannel(router, channel);
  return router;
}

/** A kept-alive connection would outlast the shutdown. */
function hangUpWhenClosing(progress: { readonly closing: boolean }): Koa.Middleware {
  return async (ctx, next) => {
    await next();
    if (progress.closing) ctx.set('Connection', 'close');
  };
}

function listen(server: Server, port: number, host: string): Promise<{ readonly port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({ port: (server.address() as AddressInfo).port });
    });
  });
}
