import { installRedis } from './redis-install';
import { type RedisServer, startRedisServer } from './redis-server';

declare global {
  var testRedis: RedisServer | undefined;
}

/** Jest's global set-up: one real Redis for the whole run, its address in TEST_REDIS_URL. */
// biome-ignore lint/style/noDefaultExport: jest takes the default export
export default async function startRedis(): Promise<void> {
  installRedis();
  globalThis.testRedis = await startRedisServer();
  process.env.TEST_REDIS_URL = globalThis.testRedis.url;
}
