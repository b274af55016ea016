import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type RedisServer, startRedisServer } from './redis-server';

const SLOTS = 16_384;

/** A Redis Cluster of masters on this machine. */
export interface RedisCluster {
  /** `host:port` of every node. */
  readonly nodes: readonly string[];
  close(): Promise<void>;
}

/** Starts `size` masters that share the slots evenly, and waits until every one of them says the cluster is whole. */
export async function startRedisCluster(size: number): Promise<RedisCluster> {
  const servers: RedisServer[] = [];
  for (let node = 0; node < size; node += 1) servers.push(await startNode());
  const clients = servers.map((server) => new Redis(server.url));
  await Promise.all(clients.map((client, node) => giveSlots(client, node, size)));
  await Promise.all(clients.slice(1).map((client) => client.cluster('MEET', '127.0.0.1', servers[0]?.port ?? 0)));
  await Promise.all(clients.map((client) => untilWhole(client, size)));
  for (const client of clients) client.disconnect();
  return {
    nodes: servers.map((server) => `127.0.0.1:${server.port}`),
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}

async function startNode(): Promise<RedisServer> {
  return startRedisServer(['--cluster-enabled', 'yes', '--cluster-node-timeout', '5000'], await freeClusterPort());
}

/** The nodes talk to each other ten thousand ports above, so both must be free. */
async function freeClusterPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  const free = await Promise.race([once(probe, 'listening'), once(probe, 'error')]).then(
    () => probe.listening,
    () => false,
  );
  if (free) {
    probe.close();
    await once(probe, 'close');
  }
  return free;
}

async function giveSlots(client: Redis, node: number, size: number): Promise<void> {
  const own = Array.from({ length: SLOTS }, (_, slot) => slot).filter(
    (slot) => Math.floor((slot * size) / SLOTS) === node,
  );
  await client.cluster('ADDSLOTS', ...own);
}

async function untilWhole(client: Redis, size: number): Promise<void> {
  for (;;) {
    const info = String(await client.cluster('INFO'));
    if (info.includes('cluster_state:ok') && info.includes(`cluster_size:${size}`)) return;
    await pause(50);
  }
}
