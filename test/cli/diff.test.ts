import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/diff';
import { copyContent, edit, FIXTURE, freshFolder, runCommand } from './run-command';

const MODEL = ['--model', join(freshFolder(), 'model.bin')];
const FACTS = ['fee', 'facts.yml'] as const;
const INTENT = ['fee', 'late.yml'] as const;

/** The fixture with one text replaced. */
function edited(path: readonly string[], from: string, to: string): string {
  const content = copyContent();
  edit(join(content, ...path), from, to);
  return content;
}

const compare = (after: string, ...options: string[]) => runCommand({ run }, [FIXTURE, after, ...MODEL, ...options]);

describe('yibao diff', () => {
  beforeAll(() => compare(FIXTURE));

  it('finds nothing between equals', async () => {
    expect(await compare(copyContent())).toEqual({
      code: 0,
      stdout: '0 figures in 0 facts, 0 replies, 0 of 1 stories change\n',
      stderr: '',
    });
  });

  it('follows one changed figure to every reply, story and receipt, without training', async () => {
    const { code, stdout, stderr } = await compare(edited(FACTS, 'percent: 0.05', 'percent: 0.1'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^facts\n {2}fee-01\.rate: 0\.05% → 0\.1%\n\nreplies\n/);
    expect(stdout).toMatch(
      /\n {2}fee\.late\/sum {2}uses fee-01\.rate\n {2}fee\.late\/contested {2}uses fee-01\.rate\n/,
    );
    expect(stdout).toContain('\n  conflict/cf-01  uses fee-01.rate\n');
    expect(stdout).toMatch(/\nstories\n {2}fee\/late\.stories\.yml:2 算滞纳金\n {4}step 1 「职工医保/);
    expect(stdout).toMatch(/\n {6}- 大约15元.*\n {6}\+ 大约30元/);
    expect(stdout).toContain('      - figure fee.total = 15元\n');
    expect(stdout).toMatch(/\n1 figure in 1 fact, 3 replies, 1 of 1 stories change\n$/);
  });

  it('shows the days a dated figure is in force', async () => {
    const { stdout } = await compare(edited(FACTS, 'months: 6, from: 2025-01-01', 'months: 9, from: 2025-01-01'));
    expect(stdout).toContain(
      'fee-01.limit: 3个月 (… – 2024-12-31), 6个月 (2025-01-01 – …) → 3个月 (… – 2024-12-31), 9个月 (2025-01-01 – …)',
    );
    expect(stdout).toMatch(/\n1 figure in 1 fact, 0 replies, 0 of 1 stories change\n$/);
  });

  it('shows a reply that is worded otherwise', async () => {
    const { stdout } = await compare(edited(INTENT, 'text: 大约', 'text: 算下来'));
    expect(stdout).toMatch(/replies\n {2}fee\.late\/sum\n {4}text\n {6}- 大约\{\{fee\.total\}\}.*\n {6}\+ 算下来/);
    expect(stdout).toContain('      + 算下来15元');
  });

  it('says which facts came and went', async () => {
    const before = copyContent();
    appendFileSync(
      join(before, ...FACTS),
      '  fee-04:\n    statement: 旧的。\n    region: national\n    insurance: [any]\n    source: page\n    published: null\n    risk: low\n    unused: 试验\n',
    );
    const [gone, come] = await Promise.all([
      runCommand({ run }, [before, FIXTURE, ...MODEL]),
      runCommand({ run }, [FIXTURE, before, ...MODEL]),
    ]);
    expect(gone.stdout).toMatch(/^facts\n {2}fee-04 removed\n {4}fee-04 statement: 旧的。 → \(none\)\n/);
    expect(come.stdout).toMatch(/^facts\n {2}fee-04 added\n {4}fee-04 statement: \(none\) → 旧的。\n/);
  });

  it('marks stories that fail on the new content', async () => {
    const after = edited(INTENT, 'id: employee\n', 'id: worker\n');
    edit(join(after, 'fee', 'late.stories.yml'), 'row: employee', 'row: employee-open');
    expect((await compare(after)).stdout).toContain('    ✗ step 1: the rule lacks employee-open\n');
  });

  it('says so when more than answers was changed', async () => {
    const after = edited(['fee', 'late.yml'], '"[单位|公司]出"', '"[单位|公司|老板]出"');
    expect((await compare(after)).stderr).toMatch(/^What people say is listed differently too/);
  });

  it('plays a story that only the old content has', async () => {
    const after = edited(FACTS, 'percent: 0.05', 'percent: 0.1');
    rmSync(join(after, 'fee', 'late.stories.yml'));
    expect((await compare(after)).stdout).toContain('1 of 1 stories change');
  });

  it('lists the changes as JSON', async () => {
    const { stdout } = await compare(edited(FACTS, 'percent: 0.05', 'percent: 0.1'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      hearsOtherwise: false,
      facts: [
        { id: 'fee-01', kind: 'changed', figures: [{ name: 'rate', before: '0.05%', after: '0.1%' }], others: [] },
      ],
      wordings: [{ name: 'fee.late/sum' }, { name: 'fee.late/contested' }, { name: 'conflict/cf-01' }],
      stories: [{ steps: [{ step: 1 }], problems: [] }],
    });
  });

  it('says which of the two cannot be read', async () => {
    const faulty = edited(FACTS, 'risk: high', 'risk: enormous');
    const { code, stderr } = await compare(faulty);
    expect(code).toBe(1);
    expect(stderr).toContain(`${faulty}: The content has `);
    expect(await compare(join(faulty, 'nowhere'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no content directory'),
    });
    expect(await runCommand({ run }, [FIXTURE])).toMatchObject({ code: 1, stderr: expect.stringContaining("'new'") });
  });
});
