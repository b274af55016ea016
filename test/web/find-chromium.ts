import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canRun } from '../support/redis-server';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The path of a Chromium; installed with apt where there is none. Null, with a line that says so, where that fails. */
export function findChromium(): string | null {
  const found = installed() ?? (canRun('apt-get', ['--version']) ? install() : null);
  if (found === null)
    process.stdout.write('No Chromium on this machine: the tests of the browser pages are skipped.\n');
  return found;
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC];
  return paths.find((path) => existsSync(path)) ?? null;
}

function install(): string | null {
  process.stdout.write('Tests of the browser pages need Chromium; installing it: apt-get install chromium\n');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...args: readonly string[]) => {
    const [program = 'env', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    execFileSync(program, rest, { stdio: 'ignore' });
  };
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    return null;
  }
  return installed();
}
