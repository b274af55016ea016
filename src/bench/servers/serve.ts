import Koa from 'koa';

/** A bare Koa with `/readyz` and one thing to do. */
export function serve(port: number, middleware: Koa.Middleware): void {
  const app = new Koa();
  app.use((ctx, next) => {
    if (ctx.path !== '/readyz') return next();
    ctx.body = 'ready';
    return undefined;
  });
  app.use(middleware);
  const server = app.listen(port, '127.0.0.1');
  // A handler keeps node from ending at once, so that what it still has to write (a CPU profile) is written.
  process.once('SIGTERM', () => server.close().closeAllConnections());
}
