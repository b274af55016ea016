import type { IncomingHttpHeaders } from 'node:http';
import type { Router, RouterContext } from '@koa/router';
import type { Channel, ChannelRequest, ChannelResponse, Route } from '../channels/contract';
import { YibaoError } from '../errors';
import { isFromThisMachine } from './is-from-this-machine';
import { readBody } from './read-body';

/** Puts the routes of a channel on the router: the channel never sees koa, koa never sees what a message means. */
export function mountChannel(router: Router, channel: Channel): void {
  for (const route of channel.routes) {
    router.register(route.path, [route.method], async (ctx: RouterContext) => {
      ctx.state.route = route.path;
      refuseOutsiders(ctx, route);
      const body = await readBody(ctx.req, route.bodyLimit);
      answer(ctx, await route.handle(toChannelRequest(ctx, body)));
    });
  }
}

function refuseOutsiders(ctx: RouterContext, route: Route): void {
  if (route.openTo === 'this-machine' && !isFromThisMachine(ctx.req)) {
    throw new YibaoError('forbidden', 'Without API_TOKEN this is answered on the machine itself only, at localhost.');
  }
}

function toChannelRequest(ctx: RouterContext, body: Buffer): ChannelRequest {
  const query = Object.entries(ctx.query).map(([name, value]) => [name, String(value)]);
  return {
    method: ctx.method,
    path: ctx.path,
    params: ctx.params,
    query: Object.fromEntries(query),
    headers: plainHeaders(ctx.req.headers),
    body,
  };
}

function plainHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]);
  return Object.fromEntries(entries);
}

function answer(ctx: RouterContext, { status, headers, body }: ChannelResponse): void {
  ctx.status = status;
  ctx.type = 'text/plain; charset=utf-8';
  ctx.set({ ...headers });
  ctx.body = body;
}
