import type { Config } from './config';
import { createHttpServer } from './http/server';
import { createLog } from './observability/create-log';
import { createMetrics } from './observability/create-metrics';

/** A running bot, seen from outside. */
export interface Bot {
  /** Resolves once requests are accepted. */
  listen(): Promise<{ readonly url: string; readonly simulatorUrl?: string }>;
  /** Stops accepting, finishes running requests, closes the store. */
  close(): Promise<void>;
}

/** The one place where the parts meet: Config → a running bot. */
export async function compose(config: Config): Promise<Bot> {
  const log = createLog({ level: config.logLevel });
  const server = createHttpServer({ channels: [], health: [], log, metrics: createMetrics() });
  return {
    async listen() {
      const { port } = await server.listen(config.port, config.host);
      return { url: `http://localhost:${port}` };
    },
    close: () => server.close(),
  };
}
