import type { Context, Next } from 'koa';
import { YibaoError } from '../errors';

/** Refuses addresses that two readers could read differently: broken escapes, control characters, a parameter twice. */
export function refuseMalformed(ctx: Context, next: Next): Promise<void> {
  if (!isDecodable(ctx.path) || !isDecodable(ctx.querystring.replaceAll('+', ' '))) {
    throw new YibaoError('bad-request', 'The address is not correctly URL-encoded.');
  }
  if (Object.values(ctx.query).some(Array.isArray)) {
    throw new YibaoError('bad-request', 'A query parameter is given twice.');
  }
  const encoding = ctx.get('content-encoding');
  if (encoding !== '' && encoding !== 'identity') {
    throw new YibaoError('unsupported-media-type', 'Compressed bodies are not accepted.');
  }
  return next();
}

function isDecodable(part: string): boolean {
  if (!part.includes('%')) return true;
  try {
    return !decodeURIComponent(part).includes('\0');
  } catch {
    return false;
  }
}
