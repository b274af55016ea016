import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { readConfig } from '../src/config';
import { openStore } from '../src/open-store';
import { startRedisCluster } from './support/redis-cluster';

describe('openStore', () => {
  it('logs in to a cluster with the user and password of REDIS_URL', async () => {
    const cluster = await startRedisCluster(2);
    for (const node of cluster.nodes) await lock(node, 'p@ss:word');
    const nodes = { REDIS_CLUSTER_NODES: cluster.nodes.join(',') };
    const stranger = openStore(readConfig(nodes, randomBytes));
    const store = openStore(readConfig({ ...nodes, REDIS_URL: 'redis://:p%40ss%3Aword@any' }, randomBytes));
    await expect(stranger.ping()).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(store.ping()).resolves.toBeUndefined();
    await Promise.all([stranger.close(), store.close()]);
    await cluster.close();
  });
});

async function lock(node: string, password: string): Promise<void> {
  const admin = new Redis(`redis://${node}`);
  await admin.config('SET', 'requirepass', password);
  admin.disconnect();
}
