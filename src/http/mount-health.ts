import type { Router, RouterContext } from '@koa/router';
import type { Log } from '../observability/create-log';
import type { Metrics } from '../observability/create-metrics';

/** One thing the bot cannot answer without: the store, the model. */
export interface HealthCheck {
  readonly name: string;
  /** Rejects while it is not usable. */
  check(): Promise<void>;
}

export interface HealthOptions {
  readonly checks: readonly HealthCheck[];
  readonly isClosing: () => boolean;
  readonly metrics: Metrics;
  readonly log: Log;
}

const CHECK_TIMEOUT_MS = 2000;

/** `/healthz`: the process answers. `/readyz`: it can answer questions, send it some. `/metrics`: Prometheus. */
export function mountHealth(router: Router, { checks, isClosing, metrics, log }: HealthOptions): void {
  router.get('/healthz', (ctx) => json(ctx, 200, { status: 'ok' }));
  router.get('/readyz', async (ctx) => {
    const outcomes = await Promise.all(checks.map((check) => outcome(check, log)));
    const ready = !isClosing() && outcomes.every(([, state]) => state === 'ok');
    json(ctx, ready ? 200 : 503, { status: ready ? 'ready' : 'not-ready', checks: Object.fromEntries(outcomes) });
  });
  router.get('/metrics', async (ctx) => {
    ctx.state.route = '/metrics';
    const page = await metrics.page();
    ctx.type = page.contentType;
    ctx.body = page.body;
  });
}

async function outcome({ name, check }: HealthCheck, log: Log): Promise<readonly [string, 'ok' | 'failing']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), CHECK_TIMEOUT_MS);
  });
  try {
    return [name, (await Promise.race([check(), late])) === 'late' ? 'failing' : 'ok'];
  } catch (err) {
    log.warn({ check: name, err }, 'health check failed');
    return [name, 'failing'];
  } finally {
    clearTimeout(timer);
  }
}

function json(ctx: RouterContext, status: number, value: unknown): void {
  ctx.state.route = ctx.path;
  ctx.status = status;
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = JSON.stringify(value);
}
