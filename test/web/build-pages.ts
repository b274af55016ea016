import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');

export interface BuiltPages {
  readonly directory: string;
  remove(): void;
}

/** The pages as `npm run build:web` makes them, in a folder of the test's own. */
export function buildPages(): BuiltPages {
  const directory = mkdtempSync(join(tmpdir(), 'yibao-web-'));
  const args = ['build', join(ROOT, 'src', 'web'), '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [VITE, ...args], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
