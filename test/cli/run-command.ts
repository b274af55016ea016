import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { CommandModule } from '../../src/cli/command';
import { YibaoError } from '../../src/errors';

/** A content small enough to be read in a test, and trained in a moment. */
export const FIXTURE = join(__dirname, '..', 'fixtures', 'content');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as `src/cli.ts` does, on streams in memory: our own errors are a sentence and exit code 1. */
export async function runCommand(
  { run }: CommandModule,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  lines: readonly string[] = [],
): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const stdin = Readable.from(lines.map((line) => `${line}\n`));
  const code = await run(args, { stdin, stdout, stderr, env }).catch((error: unknown) => {
    if (!(error instanceof YibaoError)) throw error;
    stderr.write(error.message);
    return 1;
  });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'yibao-cli-'));

/** A copy of the fixture content that a test may change. */
export function copyContent(): string {
  const folder = freshFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  return folder;
}

/** Replaces a text that must be there. */
export function edit(path: string, from: string, to: string): void {
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}
