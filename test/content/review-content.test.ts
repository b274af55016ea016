import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { inspectContent, loadContent } from '../../src/content/load-content';

const FIXTURE = join(__dirname, '..', 'fixtures', 'content');

/** Names every row, point and conflict the fixture's own story leaves out. */
const TOLD = [
  ['gap', ['short', 'long'], []],
  ['late', ['employee-open', 'employee-blank', 'resident', 'point:who'], ['cf-01']],
] as const;

describe('what content owes its proofs', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'yibao-review-'));
    cpSync(FIXTURE, directory, { recursive: true });
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  const found = (): readonly string[] =>
    inspectContent(directory).findings.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);

  it('is a story for each row and point, and for both readings of each conflict', () => {
    expect(found().filter((one) => /no-story|untold/.test(one))).toEqual([
      'fee/conflicts.yml untold-conflict: no story shows both readings of cf-01',
      'fee/gap.yml no-story: no story comes to short',
      'fee/gap.yml no-story: no story comes to long',
      'fee/late.yml no-story: no story comes to point:who',
      'fee/late.yml no-story: no story comes to employee-open',
      'fee/late.yml no-story: no story comes to employee-blank',
      'fee/late.yml no-story: no story comes to resident',
    ]);
  });

  it('is paid by stories that name them', () => {
    for (const [intent, rows, shows] of TOLD) {
      const steps = rows.map((row) => `      - { when: 说, then: { row: "${row}", shows: [${shows.join()}] } }`);
      const head = intent === 'gap' ? 'stories:\n' : '';
      appendFileSync(
        join(directory, 'fee', `${intent}.stories.yml`),
        `${head}  - story: 其余\n    steps:\n${steps.join('\n')}\n`,
      );
    }
    expect(found().filter((one) => /no-story|untold/.test(one))).toEqual([]);
  });

  it('is a turn that fits a phone, a short form that stands alone, and no doubtful fact in a remark', () => {
    const late = join(directory, 'fee', 'late.yml');
    const brief = 'brief: 但是看情况。';
    const long = `text: "{{cf-01}}${'以当地为准。'.repeat(60)}"\n    ${brief}`;
    writeFileSync(late, readFileSync(late, 'utf8').replace('text: "{{cf-01}}"', long));
    expect(
      found()
        .filter((one) => /contested/.test(one))
        .map((one) => one.split(' ')[1]),
    ).toEqual(['too-long:', 'leaning-brief:']);
    expect(found()).toContain('fee/late.yml no-brief: sum: has no brief');
  });

  it('keeps no bot from running', () => {
    expect(loadContent(directory).kind).toBe('loaded');
  });

  it('is paid in full by the content of this repository', () => {
    expect(inspectContent(CONTENT_DIRECTORY).findings).toEqual([]);
  });
});
