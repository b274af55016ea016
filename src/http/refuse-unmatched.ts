import type { RouterContext } from '@koa/router';
import type { Next } from 'koa';
import { YibaoError } from '../errors';

/** 405 with `Allow` where the path exists under another method; otherwise what follows decides. */
export function refuseOtherMethods(ctx: RouterContext, next: Next): Promise<void> {
  const allowed = new Set(ctx.matched?.flatMap((layer) => layer.methods));
  if (allowed.size === 0) return next();
  throw methodNotAllowed(ctx, [...allowed]);
}

/** Sets `Allow`, which belongs to every 405. */
export function methodNotAllowed(ctx: Pick<RouterContext, 'set'>, allowed: readonly string[]): YibaoError {
  ctx.set('Allow', allowed.toSorted().join(', '));
  return new YibaoError('method-not-allowed', `This address takes ${allowed.toSorted().join(', ')}.`);
}

/** The end of the line. */
export function refuseUnknownPath(): never {
  throw new YibaoError('not-found', 'There is nothing at this address.');
}
