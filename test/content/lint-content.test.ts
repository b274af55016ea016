import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { codeFrame, type Finding } from '../../src/content/finding';
import { loadContent } from '../../src/content/load-content';
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults';

const VALID = join(__dirname, '..', 'fixtures', 'content');

describe('yibao lint', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'yibao-content-'));
    cpSync(VALID, directory, { recursive: true });
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  const findings = (): readonly Finding[] => {
    const loaded = loadContent(directory);
    return loaded.kind === 'faulty' ? loaded.findings : [];
  };

  const read = (file: string): string => readFileSync(join(directory, file), 'utf8');

  const plant = ({ file, from, to }: PlantedFault): void => {
    const text = read(file);
    expect(text).toContain(from);
    writeFileSync(
      join(directory, file),
      text.replace(from, () => to),
    );
  };

  it('finds nothing in valid content', () => {
    expect(findings()).toEqual([]);
  });

  it.each(PLANTED_FAULTS.map((fault) => [`${fault.rule}: ${fault.to.trim().split('\n').at(-1)}`, fault] as const))(
    'finds %s',
    (_, fault) => {
      plant(fault);
      const file = fault.foundIn ?? fault.file;
      const found = findings().filter((one) => one.file === file && one.rule === fault.rule);
      const lines = read(file).split('\n');
      expect(found.map(({ line }) => lines[line - 1] ?? '')).toContainEqual(expect.stringContaining(fault.points));
      expect(found[0]?.hint).not.toBe('');
    },
  );

  it('reports the faults of all files at once', () => {
    const faults = PLANTED_FAULTS.filter(({ rule }) =>
      ['schema', 'unknown-key', 'number-in-template', 'unknown-row'].includes(rule),
    );
    const first = faults.filter((fault, index) => faults.findIndex(({ file }) => file === fault.file) === index);
    first.forEach(plant);
    expect(new Set(findings().map(({ rule }) => rule)).size).toBeGreaterThan(1);
  });

  it('names a missing file', () => {
    rmSync(join(directory, 'cues.yml'));
    expect(findings()).toContainEqual(expect.objectContaining({ file: 'cues.yml', rule: 'missing-file' }));
  });

  it('shows the line with a caret under wide characters', () => {
    expect(codeFrame('a: 1\n名字: 错', { file: 'x.yml', line: 2, column: 5 })).toBe(
      '1 │ a: 1\n2 │ 名字: 错\n  │       ^',
    );
  });
});

describe('the content of this repository', () => {
  it('has no finding', () => {
    const loaded = loadContent(CONTENT_DIRECTORY);
    expect(loaded.kind === 'faulty' ? loaded.findings : []).toEqual([]);
  });
});
