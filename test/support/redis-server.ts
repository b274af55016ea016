import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A redis-server of a test's own: nothing on disk survives it, nobody else is on it. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Takes the server away as a crash would; nothing is saved. */
  stop(): Promise<void>;
  /** Brings an empty server back on the same port. */
  restart(): Promise<void>;
  /** Stops it and removes its folder. */
  close(): Promise<void>;
}

/** Starts a private redis-server on a free port and waits until it answers PING. */
export async function startRedisServer(args: readonly string[] = [], port?: number): Promise<RedisServer> {
  const listeningPort = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'yibao-redis-'));
  let running = await launch(listeningPort, folder, args);
  const stop = () => halt(running);
  return {
    port: listeningPort,
    url: `redis://127.0.0.1:${listeningPort}`,
    stop,
    restart: async () => {
      running = await launch(listeningPort, folder, args);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(port: number, folder: string, args: readonly string[]): Promise<ChildProcess> {
  const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn('redis-server', ['--port', String(port), ...settings, ...args], { stdio: 'ignore' });
  const failed = once(server, 'exit').then(() => Promise.reject(new Error(`redis-server did not start on ${port}`)));
  await Promise.race([answers(port), failed]);
  failed.catch(() => undefined);
  return server;
}

/** Resolves with the first PONG: ioredis keeps trying until the server listens. */
async function answers(port: number): Promise<void> {
  const probe = new Redis({ port, lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 20 });
  probe.on('error', () => undefined);
  try {
    await probe.ping();
  } finally {
    probe.disconnect();
  }
}

async function halt(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

/** A TCP port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('the probe has no TCP port');
  return address.port;
}

/** Whether `redis-server` can be started by name. */
export function hasRedisServer(): boolean {
  return canRun('redis-server', ['--version']);
}

export function canRun(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, [...args], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
