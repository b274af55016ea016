import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { YibaoError } from '../errors';
import { type ProcessUsage, readUsage } from './process-usage';

/** How to start a server under test. */
export interface ServerCommand {
  readonly name: string;
  /** What node is started with. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  /** Unset: not pinned. */
  readonly core?: number;
  /** Takes what the server writes: a file, as a service would have one. */
  readonly output: string;
  readonly stop?: AbortSignal;
}

/** A server under test, in a process of its own. */
export interface ServerProcess {
  readonly name: string;
  readonly port: number;
  /** From the start of the process to the first 200 of `/readyz`, in milliseconds. */
  readonly readyMs: number;
  usage(): ProcessUsage | null;
  /** Lets it end by itself, as SIGTERM asks. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const PROBE_EVERY_MS = 10;

/** @throws YibaoError internal, with the end of what it wrote, when the server does not come up */
export async function startServer(command: ServerCommand): Promise<ServerProcess> {
  const startedAt = performance.now();
  const child = launch(command);
  while (!(await isReady(command.port))) {
    const late = performance.now() - startedAt > READY_WITHIN_MS;
    if (late || child.exitCode !== null) throw await notUp(command, child);
    await pause(PROBE_EVERY_MS);
  }
  const { name, port } = command;
  return {
    name,
    port,
    readyMs: performance.now() - startedAt,
    usage: () => readUsage(child.pid ?? 0),
    stop: () => stop(child),
  };
}

function launch({ args, env, core, output, stop: signal }: ServerCommand): ChildProcess {
  const file = openSync(output, 'w');
  const words = [process.execPath, ...process.execArgv, ...args];
  const [program = '', ...rest] = core === undefined ? words : ['taskset', '-c', String(core), ...words];
  const child = spawn(program, rest, { env, stdio: ['ignore', file, file], ...(signal && { signal }) });
  child.on('error', () => undefined);
  closeSync(file);
  return child;
}

async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function notUp({ name, output }: ServerCommand, child: ChildProcess): Promise<YibaoError> {
  await stop(child);
  const end = readFileSync(output, 'utf8').trim().split('\n').slice(-5).join('\n');
  return new YibaoError('internal', `The server "${name}" did not come up:\n${end}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
