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
  return {
    method: ctx.method,
    path: ctx.path,
    params: ctx.params,
    query: plainFields(ctx.query),
    headers: plainFields(ctx.req.headers),
    body,
  };
}

/** Headers, and a query in which nothing is given twice. */
function plainFields(fields: IncomingHttpHeaders): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name of Object.keys(fields)) plain[name] = String(fields[name] ?? '');
  return plain;
}

function answer(ctx: RouterContext, { status, headers, body }: ChannelResponse): void {
  ctx.status = status;
  ctx.type = 'text/plain; charset=utf-8';
  ctx.set({ ...headers });
  ctx.body = body;
}
