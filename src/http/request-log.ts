import type { Context, Middleware, Next } from 'koa';
import type { Log } from '../observability/create-log';
import type { Metrics } from '../observability/create-metrics';

const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'PATCH']);

/**
 * One line and one measurement a request: method, route pattern, status, milliseconds. The path itself, the query
 * and the body hold people's ids, signatures and words, and stay out.
 */
export function requestLog(log: Log, metrics: Metrics): Middleware {
  return async (ctx: Context, next: Next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const method = METHODS.has(ctx.method) ? ctx.method : 'other';
    const route = ctx.state.route ?? 'none';
    metrics.requestAnswered(method, route, ctx.status, ms / 1000);
    const line = { requestId: ctx.state.requestId, method, route, status: ctx.status, ms: Math.round(ms * 100) / 100 };
    if (QUIET.has(route)) log.debug(line, 'request');
    else log.info(line, 'request');
  };
}
