import { execFileSync } from 'node:child_process';
import { canRun, hasRedisServer } from './redis-server';

type Command = readonly [string, ...string[]];

/** Makes sure `redis-server` is on PATH; installs it with the system's package manager, saying so, where it is not. */
export function installRedis(): void {
  if (hasRedisServer()) return;
  const commands = installCommands();
  process.stdout.write(`Tests need redis-server; installing it: ${commands.map((c) => c.join(' ')).join(' && ')}\n`);
  for (const [program, ...args] of commands) execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!hasRedisServer()) throw new Error('redis-server is still not on PATH: please install Redis 6.2 or newer');
}

function installCommands(): readonly Command[] {
  if (process.platform === 'darwin' && canRun('brew', ['--version'])) return [['brew', 'install', 'redis']];
  if (canRun('apt-get', ['--version'])) return aptCommands();
  throw new Error('redis-server is not on PATH: please install Redis 6.2 or newer to run the tests');
}

function aptCommands(): readonly Command[] {
  const apt: Command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const asRoot: Command = process.getuid?.() === 0 ? apt : ['sudo', ...apt];
  return [
    [...asRoot, 'update'],
    [...asRoot, 'install', '-y', '--no-install-recommends', 'redis-server'],
  ];
}
