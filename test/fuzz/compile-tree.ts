import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';

const ROOT = join(__dirname, '..', '..');
const SRC = join(ROOT, 'src');

/** TypeScript → CommonJS, types thrown away. */
const compile = (source: string, filename: string): string =>
  transformSync(source, {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  }).code;

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith('web/'))
    .map((path) => join(folder, path));

const compiledPath = (tree: string, source: string): string =>
  join(tree, 'dist', relative(SRC, source).replace(/\.ts$/, '.js'));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Compiles src/ and the hunt into a tree of its own. @returns the compiled files */
export function compileTree(tree: string): readonly string[] {
  const sources = sourcesIn(SRC);
  for (const source of sources) write(compiledPath(tree, source), compile(readFileSync(source, 'utf8'), source));
  const hunt = join(__dirname, 'hunt-bugs.ts');
  write(join(tree, 'dist', 'hunt-bugs.js'), compile(readFileSync(hunt, 'utf8'), hunt));
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return sources;
}

/** A copy of a compiled tree in which some sources are others; all the rest is the same files on disk. */
export function copyTree(
  from: string,
  to: string,
  sources: readonly string[],
  changed: ReadonlyMap<string, string>,
): void {
  for (const source of sources) {
    const path = compiledPath(to, source);
    mkdirSync(dirname(path), { recursive: true });
    linkSync(compiledPath(from, source), path);
    const text = changed.get(relative(ROOT, source));
    if (text === undefined) continue;
    // Not written in place: the file is still the one of the other tree.
    rmSync(path);
    writeFileSync(path, compile(text, source));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
}
