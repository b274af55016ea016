import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const isCode = (path: string): boolean => /(?<!\.d)\.[jt]s$/.test(path);

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true }).map((file) => join(path, String(file)))
    : [path];

/** SHA-256 of the code in these folders and files: what it made is of no use once it was changed. */
export function codeFingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).filter(isCode).sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}
