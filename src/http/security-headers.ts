import type { Context, Next } from 'koa';

/** For everything that is not a page: nothing may be loaded, framed or kept. Pages replace the first and the last. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Pages load only what this server serves; the style sheet of WeUI brings its icons as `data:` addresses. */
export const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Safe defaults on every response, error pages included. */
export function securityHeaders(ctx: Context, next: Next): Promise<void> {
  ctx.set(HEADERS);
  return next();
}
