import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context, Middleware, Next } from 'koa';
import { methodNotAllowed } from './refuse-unmatched';
import { PAGE_POLICY } from './security-headers';

export interface PagesOptions {
  /** What Vite built: `<page>.html` or `<page>/index.html`, and `assets/`. */
  readonly directory: string;
  /** Addresses of pages, `/simulator` first if it is to be the start page. */
  readonly paths: readonly string[];
}

/** File names Vite puts a content hash in never change what they hold. */
const HASHED = /-[\w-]{8}\.\w+$/;
const SAFE_PATH = /^(?:\/[\w@-][\w.@-]*)+$/;
const NOT_BUILT = 'This page has not been built yet. Run "npm run build:web" and load it again.\n';

/** Serves the browser pages, and of their directory nothing whose path is unusual in any way. */
export function staticPages({ directory, paths }: PagesOptions): Middleware {
  return async (ctx: Context, next: Next) => {
    const page = paths.find((path) => ctx.path === path || ctx.path === `${path}/`);
    if (page !== undefined) return servePage(ctx, directory, page);
    if (ctx.path === '/' && paths[0] !== undefined) return ctx.redirect(paths[0]);
    if (!isRead(ctx) || !SAFE_PATH.test(ctx.path) || !(await serveFile(ctx, directory, ctx.path))) return next();
  };
}

async function servePage(ctx: Context, directory: string, page: string): Promise<void> {
  ctx.state.route = page;
  if (!isRead(ctx)) throw methodNotAllowed(ctx, ['GET', 'HEAD']);
  if (ctx.path !== page) return ctx.redirect(page);
  const served =
    (await serveFile(ctx, directory, `${page}.html`)) || (await serveFile(ctx, directory, `${page}/index.html`));
  ctx.set('Content-Security-Policy', PAGE_POLICY);
  if (served) return;
  ctx.status = 404;
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = NOT_BUILT;
}

async function serveFile(ctx: Context, directory: string, path: string): Promise<boolean> {
  const content = await readIfThere(join(directory, ...path.split('/')), directory);
  if (content === null) return false;
  ctx.state.route ??= 'static';
  ctx.status = 200;
  ctx.type = extname(path);
  ctx.set('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  ctx.body = content;
  return true;
}

async function readIfThere(file: string, directory: string): Promise<Buffer | null> {
  if (!file.startsWith(directory.endsWith(sep) ? directory : directory + sep)) return null;
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function isRead(ctx: Context): boolean {
  return ctx.method === 'GET' || ctx.method === 'HEAD';
}
