import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { createRedisStore } from '../../src/store/redis/redis-store';
import { addTurn, effectNamed, longRetention } from '../contracts/store-builders';
import { describeStore } from '../contracts/store-contract';
import { type RedisCluster, startRedisCluster } from '../support/redis-cluster';

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startRedisCluster(3);
});
afterAll(() => cluster.close());

describeStore('redis store on a cluster', async (retention) => ({
  store: createRedisStore({ cluster: cluster.nodes, retention, keyPrefix: randomUUID() }),
  elapse: (ms) => pause(ms + 2),
}));

describe('redis store on a cluster', () => {
  it('keeps a conversation with its outbox in one slot, and conversations on every node', async () => {
    const store = createRedisStore({
      cluster: cluster.nodes.slice(0, 1),
      retention: longRetention,
      keyPrefix: 'spread',
    });
    for (let index = 0; index < 60; index += 1) await addTurn(store, `c${index}`, 'm1', [effectNamed('a')]);
    for (const node of cluster.nodes) {
      const redis = new Redis(`redis://${node}`);
      const keys = await redis.keys('spread:*');
      expect(keys.length).toBeGreaterThan(0);
      const slots = new Map<string, Set<number>>();
      for (const key of keys) {
        const tag = /\{p\d\d\}/.exec(key)?.[0] ?? key;
        slots.set(tag, (slots.get(tag) ?? new Set()).add(Number(await redis.cluster('KEYSLOT', key))));
      }
      expect([...slots.values()].every((seen) => seen.size === 1)).toBe(true);
      await redis.quit();
    }
    expect(await store.outbox.claim(100, 1000, 1000)).toHaveLength(60);
    await store.close();
  });

  it('says store-unavailable when there is no node to be reached', async () => {
    const store = createRedisStore({ cluster: ['127.0.0.1:1'], retention: longRetention });
    await expect(store.ping()).rejects.toMatchObject({ code: 'store-unavailable' });
    await store.close();
  });
});
