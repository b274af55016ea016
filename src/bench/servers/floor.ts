import { Redis } from 'ioredis';
import { serve } from './serve';
import { readSettings } from './server-settings';

/** The floor: a text after two round trips to Redis. No server with a store can do less. */
const { port, redisUrl, text } = readSettings();
const redis = new Redis(redisUrl);

serve(port, async (ctx) => {
  const key = `floor:${String(ctx.query.openid)}`;
  await redis.get(key);
  await redis.set(key, text);
  ctx.body = text;
});
process.once('SIGTERM', () => redis.disconnect());
