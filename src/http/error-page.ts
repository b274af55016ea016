import type { Context, Middleware, Next } from 'koa';
import { YibaoError } from '../errors';
import type { Log } from '../observability/create-log';

/**
 * Turns whatever is thrown below into `{"error":{"id","message"}}`. Ids are stable. An error nobody foresaw is
 * answered as `internal` with the request id to quote, and is logged under the same id.
 */
export function errorPage(log: Log): Middleware {
  return async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (thrown) {
      const error = asYibaoError(thrown, ctx.state.requestId);
      if (error.reportable) log.error({ requestId: ctx.state.requestId, err: thrown }, 'request failed');
      answerWithError(ctx, error);
    }
  };
}

/** Writes the error as the response. */
function answerWithError(ctx: Context, error: YibaoError): void {
  ctx.status = error.status;
  if (error.code === 'unauthorized') ctx.set('WWW-Authenticate', 'Bearer');
  if (error.status === 503) ctx.set('Retry-After', '1');
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = JSON.stringify({ error: { id: error.code, message: error.message } });
}

function asYibaoError(thrown: unknown, requestId: string): YibaoError {
  if (thrown instanceof YibaoError) return thrown;
  return new YibaoError('internal', `Something went wrong here. Please quote ${requestId}.`, { cause: thrown });
}
