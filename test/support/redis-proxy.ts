import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What the network does between a client and its Redis. */
export type Weather =
  /** Everything passes. */
  | 'fair'
  /** Commands arrive, answers vanish, and a connection that lost one never speaks again, nor does it close. */
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
    let dead = false;
    redis.on('close', () => client.destroy());
    redis.on('data', (answer) => {
      dead ||= proxy.weather === 'silent';
      if (!dead) pass(proxy, client, answer);
    });
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
  if (proxy.weather === 'answer-lost') client.destroy();
  else client.write(answer);
  proxy.weather = 'fair';
}
