import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { createTakeTurn } from '../../src/app/take-turn';
import { createRestChannel } from '../../src/channels/rest/create-rest-channel';
import { loadBrain } from '../../src/load-brain';
import { createLog } from '../../src/observability/create-log';
import { createRedisStore } from '../../src/store/redis/redis-store';
import { longRetention } from '../contracts/store-builders';

const url = process.env.TEST_REDIS_URL ?? '';
const NOON = Date.parse('2026-11-21T12:00:00+08:00');

/** What somebody types, and what of it must stand nowhere afterwards. */
const SECRETS: readonly (readonly [said: string, secret: RegExp])[] = [
  ['4050在成都补多少，我身份证110101199003074514', /199003|4514/],
  ['身份证１１０１０１１９９００３０７４５１４帮我查下', /１９９０|1990|4514/],
  ['身份证 110101-19900307-4514', /19900307|4514/],
  ['一一零一零一一九九零零三零七四五一四是我的号', /一九九零|四五一四|1990/],
  ['电话壹叁捌零零壹叁捌零零零', /壹叁捌|138/],
  ['打我手机138 0013 8000', /0013|8000/],
  ['卡号6222-0212-3456-7890-128', /3456|7890/],
  ['验证码是384756，密码abc98765', /384756|98765/],
  ['说错了，是110101199003074514', /199003|4514/],
];

/** Every key, field and value there is, as bytes. */
async function everythingIn(redis: Redis, prefix: string): Promise<string> {
  const dumps = await Promise.all(
    (await redis.keys(`${prefix}*`)).map(async (key) => {
      const type = await redis.type(key);
      if (type === 'hash') return JSON.stringify([key, await redis.hgetall(key)]);
      if (type === 'list') return JSON.stringify([key, await redis.lrange(key, 0, -1)]);
      if (type === 'stream') return JSON.stringify([key, await redis.xrange(key, '-', '+')]);
      if (type === 'zset') return JSON.stringify([key, await redis.zrange(key, '0', '-1')]);
      return JSON.stringify([key, await redis.get(key)]);
    }),
  );
  return dumps.join('\n');
}

describe('personal data somebody types', () => {
  const prefix = randomUUID();
  const lines: string[] = [];
  const log = createLog({ level: 'trace', destination: { write: (line: string) => void lines.push(line) } });
  const store = createRedisStore({ url, retention: longRetention, keyPrefix: prefix, log });
  const redis = new Redis(url);
  afterAll(async () => {
    const keys = await redis.keys(`${prefix}*`);
    if (keys.length > 0) await redis.del(keys);
    await Promise.all([redis.quit(), store.close()]);
  });

  it('is kept of no tap either, whose id and label are what the client says they are', async () => {
    const brain = loadBrain();
    const takeTurn = createTakeTurn({ brain: () => brain, store });
    const content = { kind: 'choice', choiceId: '110101199003074514', label: '卡号6222021234567890128' } as const;
    await takeTurn({ channel: 'rest', conversationId: 'tap', messageId: 'm1', receivedAt: NOON, content });
    expect(await everythingIn(redis, prefix)).not.toMatch(/19900307|34567890/);
  });

  it('is not echoed, not in the state, not in the transcript, not in Redis and not in the log; the person is told', async () => {
    const brain = loadBrain();
    const takeTurn = createTakeTurn({
      brain: () => brain,
      store,
      bursts: () => ({ windowMs: 5000 }),
      observe: (turn) => log.info({ turn }, 'a turn'),
    });
    const rest = createRestChannel({
      takeTurn,
      forgetUser: (id) => store.erase(id),
      readConversation: (id) => store.read(id),
      clock: () => NOON,
    });
    const post = rest.routes.find(({ method }) => method === 'POST');
    const shown: string[] = [];
    for (const [i, [text]] of SECRETS.entries()) {
      const body = Buffer.from(JSON.stringify({ conversationId: 'c', messageId: `m${i}`, text }));
      const headers = { 'content-type': 'application/json' };
      const answer = await post?.handle({
        method: 'POST',
        path: '/api/v1/messages',
        params: {},
        query: {},
        headers,
        body,
      });
      shown.push(answer?.body ?? '');
    }
    const kept = await everythingIn(redis, prefix);
    expect(kept.length).toBeGreaterThan(1000);
    for (const [i, [, secret]] of SECRETS.entries()) {
      expect(shown[i]).toContain('我没有留下');
      for (const place of [...shown, kept, ...lines]) expect(place).not.toMatch(secret);
    }
  });
});
