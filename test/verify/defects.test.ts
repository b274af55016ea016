import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/verify';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { runCommand } from '../cli/run-command';

/** One slip of an editor's pen in a copy of the real content, and the one counter-example it must give. */
interface Defect {
  readonly about: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The flows that are verified. */
  readonly only: string;
  readonly expect: readonly string[];
}

const DEFECTS = join(__dirname, 'defects');

const defects = readdirSync(DEFECTS).map((file): readonly [string, Defect] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(join(DEFECTS, file), 'utf8')),
]);

function contentWith({ file, find, replace }: Defect): string {
  const folder = mkdtempSync(join(tmpdir(), 'yibao-defect-'));
  cpSync(CONTENT_DIRECTORY, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before.split(find)).toHaveLength(2);
  writeFileSync(path, before.replace(find, replace));
  return folder;
}

interface Found {
  readonly property: string;
  readonly subject: string;
  readonly file: string;
  readonly line: number;
  readonly dialogue: readonly { readonly said: string }[];
}

describe('yibao verify on a copy of the content with', () => {
  it.each(defects)('%s gives exactly that counter-example', async (_, defect) => {
    const folder = contentWith(defect);
    const { code, stdout } = await runCommand({ run }, [folder, '--only', defect.only, '--json']);
    rmSync(folder, { recursive: true });
    const found: readonly Found[] = JSON.parse(stdout).counterExamples;
    expect(found.map(({ property, subject }) => `${property} ${subject}`)).toEqual(defect.expect);
    expect(found.every(({ file, line }) => file.endsWith('.yml') && line > 0)).toBe(true);
    expect(found.every(({ dialogue }) => dialogue.every(({ said }) => said !== ''))).toBe(true);
    expect(code).toBe(1);
  });
});
