import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What the network does between a client and its Redis. */
export type Weather =
  /** Everything passes. */
  | 'fair'
  /** Commands arrive, answers vanish: nobody notices but by waiting. */
  | 'silent'
  /** Commands arrive; with the first answer the connection breaks, and the weather is fair again. */
  | 'answer-lost';

/** A TCP proxy in front of a Redis that can lose its answers. */
export interface RedisProxy {
  readonly url: string;
  weather: Weather;
  close(): Promise<void>;
}

export async function startRedisProxy(targetPort: number): Promise<RedisProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const redis = connect(targetPort, '127.0.0.1');
    for (const socket of [client, redis]) sockets.add(socket.on('error', () => undefined));
    client.on('data', (command) => redis.write(command)).on('close', () => redis.destroy());
    redis.on('data', (answer) => pass(proxy, client, answer)).on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no TCP port');
  const proxy: RedisProxy = {
    url: `redis://127.0.0.1:${address.port}`,
    weather: 'fair',
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

function pass(proxy: RedisProxy, client: Socket, answer: Buffer): void {
  if (proxy.weather === 'fair') client.write(answer);
  if (proxy.weather !== 'answer-lost') return;
  proxy.weather = 'fair';
  client.destroy();
}
