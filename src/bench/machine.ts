import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';

/** What is measured on. */
export interface Machine {
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  /** Load average of the last minute when the run began: above 1, others were at work here too. */
  readonly loadAverage: number;
  /** The core of the server under test, and the core of the load and of Redis; null where processes cannot be pinned. */
  readonly pinning: { readonly server: number; readonly load: number } | null;
}

/** Looks at the machine and pins this process, so that the server under test has a core to itself. */
export function prepareMachine(): Machine {
  const cores = availableParallelism();
  const pinning = choosePinning();
  if (pinning) taskset('-a', '-c', '-p', String(pinning.load), String(process.pid));
  return {
    node: process.version,
    cores,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    loadAverage: loadavg()[0] ?? 0,
    pinning,
  };
}

function choosePinning(): Machine['pinning'] {
  const [server, load] = allowedCores();
  return server === undefined || load === undefined ? null : { server, load };
}

function taskset(...args: readonly string[]): string {
  const { status, stdout } = spawnSync('taskset', args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}

/** `pid 7's current affinity list: 0,2-3` */
function allowedCores(): readonly number[] {
  const list = /list: ([\d,-]+)/.exec(taskset('-c', '-p', String(process.pid)))?.[1] ?? '';
  return list
    .split(',')
    .filter((part) => part !== '')
    .flatMap(coresOf);
}

function coresOf(part: string): readonly number[] {
  const [first = 0, last = first] = part.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
