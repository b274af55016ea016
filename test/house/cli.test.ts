import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '..', '..', 'src');
/** What the commands share, and no command itself. */
const SHARED = new Set(['command']);

describe('the table of commands', () => {
  const source = readFileSync(join(SRC, 'cli.ts'), 'utf8');
  const listed = [...source.matchAll(/\{ name: '([\w-]+)', summary: '[^']+' \}/g)].map(([, name]) => String(name));
  const files = readdirSync(join(SRC, 'cli'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  const commands = files.filter(
    (name) =>
      !SHARED.has(name) &&
      /^export (?:async )?function run\(/m.test(readFileSync(join(SRC, 'cli', `${name}.ts`), 'utf8')),
  );

  it('lists every command that has a file, and no other', () => {
    expect([...listed].sort()).toEqual([...commands].sort());
  });

  it('starts with the line that makes it a program', () => {
    expect(source.split('\n')[0]).toBe('#!/usr/bin/env node');
  });
});
