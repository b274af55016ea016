import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { MODEL_PATH } from '../../src/load-brain';
import { compileTree, copyTree } from './compile-tree';
import { plant, readBugs, type SeededBug } from './read-bugs';

const BUGS = readBugs();
const PROCESSES = 2;

interface Caught {
  readonly name: string;
  /** What noticed it; null when nothing did. */
  readonly caught: string | null;
}

describe('of bugs planted in a copy of the engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibao-bugs-'));
  const base = join(folder, 'base');

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('there are at least thirty', () => expect(BUGS.length).toBeGreaterThanOrEqual(30));

  it('nineteen of twenty are noticed', async () => {
    const sources = compileTree(base);
    for (const bug of BUGS)
      copyTree(base, join(folder, bug.name), sources, plant(bug, join(folder, `${bug.name}-src`)));
    const shares = Array.from({ length: PROCESSES }, (_, i) => BUGS.filter((__, index) => index % PROCESSES === i));
    const results = (await Promise.all(shares.map((share) => hunt(share)))).flat();
    expect(results).toHaveLength(BUGS.length);
    const missed = results.filter(({ caught }) => caught === null).map(({ name }) => name);
    expect(missed.length <= BUGS.length / 20 ? [] : missed).toEqual([]);
  }, 600_000);

  it('none is seen where none is', async () => {
    const results = await hunt([{ name: 'base', description: '', relations: [], patch: '', files: [] }]);
    expect(results).toEqual([{ name: 'base', caught: null }]);
  }, 600_000);

  /** Fuzzes each bug's tree in one process. */
  async function hunt(bugs: readonly SeededBug[]): Promise<readonly Caught[]> {
    const child = spawn(process.execPath, [join(base, 'dist', 'hunt-bugs.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
    const hunts = bugs.map(({ name, relations, files }) => ({
      name,
      relations,
      tree: join(folder, name, 'dist'),
      hearsOtherwise: files.some((file) => file.startsWith('src/nlu/')),
    }));
    const task = { base: join(base, 'dist'), contentDirectory: CONTENT_DIRECTORY, modelPath: MODEL_PATH, hunts };
    child.stdin.end(JSON.stringify(task));
    const lines = (await text(child.stdout)).trim().split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Caught);
  }
});
