import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';

/** What a proxy may have called the request, if it is harmless to repeat and to log. */
const ACCEPTABLE = /^[\w-]{8,64}$/;

/** Gives every request a name that stands in its response, its log lines and its error page. */
export function requestId(ctx: Context, next: Next): Promise<void> {
  const given = ctx.get('x-request-id');
  const id = ACCEPTABLE.test(given) ? given : newId();
  ctx.state.requestId = id;
  ctx.set('X-Request-Id', id);
  return next();
}

/** Without digits, so that the log never takes a part of it for a phone number and masks it. */
function newId(): string {
  return randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
