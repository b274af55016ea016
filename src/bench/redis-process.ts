import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { YibaoError } from '../errors';
import { freePort } from './free-port';

/** The Redis all servers under test talk to. */
export interface BenchRedis {
  readonly url: string;
  /** Null for a Redis that was given: it may run anywhere. */
  readonly pid: number | null;
  /** Empties a private Redis; a given one is left as it is. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A Redis of somebody else. */
export function givenRedis(url: string): BenchRedis {
  return { url, pid: null, clear: async () => undefined, close: async () => undefined };
}

/**
 * Starts a private redis-server that keeps nothing on disk; it runs on the core of this process.
 * @throws YibaoError invalid-config when there is none on PATH
 */
export async function startRedis(directory: string, signal?: AbortSignal): Promise<BenchRedis> {
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', directory];
  const server = spawn('redis-server', ['--port', String(port), ...settings], {
    stdio: 'ignore',
    ...(signal && { signal }),
  });
  const missing = once(server, 'error').then(() => 'missing' as const);
  if ((await Promise.race([missing, once(server, 'spawn')])) === 'missing') {
    throw new YibaoError('invalid-config', 'redis-server is not on PATH: install Redis, or set REDIS_URL.');
  }
  const socket = await connected(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: server.pid ?? null,
    clear: () => ask(socket, 'FLUSHALL'),
    close: async () => {
      socket.destroy();
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}

async function connected(port: number): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    if (outcome) return socket;
    await pause(20);
  }
}

async function ask(socket: Socket, command: string): Promise<void> {
  const answered = once(socket, 'data');
  socket.write(`${command}\r\n`);
  await answered;
}
