import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/coverage';
import { copyContent, edit, FIXTURE, freshFolder, runCommand } from './run-command';

const MODEL = ['--model', join(freshFolder(), 'model.bin')];

/** Stories that reach what the fixture's own story does not. */
const MORE_STORIES = `
  - story: 谁出滞纳金
    steps:
      - when: 单位晚交了滞纳金谁出
        then: { row: "point:who", conflicts: [cf-01] }
`;

const HELPERS = `
  hotline-01:
    statement: 有一个热线。
    region: national
    insurance: [any]
    source: page
    published: null
    risk: low
    unused: 试验
`;

describe('yibao coverage', () => {
  it('names the first story of each fact and conflict, and the reason of what is not used', async () => {
    const content = copyContent();
    appendFileSync(join(content, 'fee', 'late.stories.yml'), MORE_STORIES);
    const { code, stdout } = await runCommand({ run }, ['--content', content, ...MODEL]);
    expect(stdout.split('\n').sort()).toEqual(
      [
        'fee-01  fee/late.stories.yml:2 算滞纳金',
        'fee-02  fee/late.stories.yml:7 谁出滞纳金',
        'fee-03  ✗ unused: 只作背景',
        'cf-01  fee/late.stories.yml:7 谁出滞纳金',
        'fee.late/employee  fee/late.stories.yml:2 算滞纳金',
        'fee.late/point:who  fee/late.stories.yml:7 谁出滞纳金',
        ...[
          'fee.gap/short',
          'fee.gap/long',
          'fee.late/employee-open',
          'fee.late/employee-blank',
          'fee.late/resident',
        ].map((rule) => `${rule}  ✗ no story reaches it`),
        '0 of 0 helper facts (hotlines and general knowledge), not counted below',
        '2 of 7 rows and points reached',
        '2 of 3 facts reachable, 1 of 1 conflicts',
        '',
      ].sort(),
    );
    expect(code).toBe(1);
  });

  it('counts helper facts apart', async () => {
    const content = copyContent();
    appendFileSync(join(content, 'fee', 'facts.yml'), HELPERS);
    const { stdout } = await runCommand({ run }, ['--content', content, ...MODEL]);
    expect(stdout).toContain('\n0 of 1 helper facts');
    expect(stdout).toContain('\n1 of 3 facts reachable, 0 of 1 conflicts\n');
  });

  it('is satisfied when everything that counts is reached', async () => {
    const content = copyContent();
    const replies = join(content, 'fee', 'late.yml');
    edit(join(content, 'fee', 'facts.yml'), '    unused: 只作背景\n', '');
    edit(replies, 'text: "{{cf-01}}"', 'text: "{{cf-01}}"\n    facts: [fee-03]');
    appendFileSync(join(content, 'fee', 'late.stories.yml'), MORE_STORIES);
    const { code, stdout } = await runCommand({ run }, ['--content', content, '--missing', ...MODEL]);
    expect([code, stdout.split('\n').slice(-4)]).toEqual([
      0,
      [
        '0 of 0 helper facts (hotlines and general knowledge), not counted below',
        '2 of 7 rows and points reached',
        '3 of 3 facts reachable, 1 of 1 conflicts',
        '',
      ],
    ]);
  });

  it('reports as JSON', async () => {
    const { code, stdout } = await runCommand({ run }, ['--json', '--content', FIXTURE, ...MODEL]);
    const story = { file: 'fee/late.stories.yml', line: 2, title: '算滞纳金' };
    expect(JSON.parse(stdout)).toEqual({
      facts: [
        { id: 'fee-01', story },
        { id: 'fee-02', story: null },
        { id: 'fee-03', story: null, unused: '只作背景' },
      ],
      helpers: [],
      conflicts: [{ id: 'cf-01', story: null }],
      rules: expect.arrayContaining([
        { id: 'fee.late/employee', story },
        { id: 'fee.gap/short', story: null },
      ]),
    });
    expect(code).toBe(1);
  });

  it('explains itself', async () => {
    expect(await runCommand({ run }, ['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--missing'),
    });
  });
});
