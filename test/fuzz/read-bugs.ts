import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const BUGS = join(__dirname, 'bugs');

/** A bug kept as a patch: what is wrong, and the relations most likely to notice. */
export interface SeededBug {
  readonly name: string;
  readonly description: string;
  readonly relations: readonly string[];
  readonly patch: string;
  readonly files: readonly string[];
}

export const readBugs = (): readonly SeededBug[] =>
  readdirSync(BUGS)
    .filter((file) => file.endsWith('.patch'))
    .sort()
    .map((file) => readBug(file));

function readBug(file: string): SeededBug {
  const patch = join(BUGS, file);
  const text = readFileSync(patch, 'utf8');
  const [description = ''] = text.split('\n');
  return {
    name: file.replace(/\.patch$/, ''),
    description,
    relations: /^Relations: (.+)$/m.exec(text)?.[1]?.split(',') ?? [],
    patch,
    files: [...text.matchAll(/^\+\+\+ b\/(\S+)$/gm)].map(([, path = '']) => path),
  };
}

/** The sources a bug touches, with the bug in them. Throws, naming the patch, where it no longer applies. */
export function plant({ patch, files }: SeededBug, folder: string): ReadonlyMap<string, string> {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  execFileSync('git', ['apply', '--unidiff-zero', '-p1', patch], { cwd: folder, stdio: 'pipe' });
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
