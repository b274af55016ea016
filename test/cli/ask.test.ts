import { join } from 'node:path';
import { run } from '../../src/cli/ask';
import { FIXTURE, freshFolder, runCommand } from './run-command';

const OPTIONS = ['--content', FIXTURE, '--model', join(freshFolder(), 'model.bin')];
const QUESTION = '职工医保晚交了三十天，欠费一千元，滞纳金多少';

describe('yibao ask', () => {
  it('answers one question', async () => {
    const { code, stdout } = await runCommand({ run }, [QUESTION, ...OPTIONS]);
    expect(code).toBe(0);
    expect(stdout).toContain('15元');
    expect(stdout).not.toContain(`> ${QUESTION}`);
  });

  it('goes on asking in one conversation, with choices to pick by number', async () => {
    const { stdout } = await runCommand({ run }, ['滞纳金多少', '1', '一千元', '三十天', ...OPTIONS]);
    expect(stdout).toMatch(/> 滞纳金多少\n[\s\S]*\n {2}1\. 职工医保\n {2}2\. 居民医保\n/);
    expect(stdout).toMatch(/> 三十天\n[\s\S]*15元/);
  });

  it('prints turns as the REST API answers them', async () => {
    const { stdout } = await runCommand({ run }, [QUESTION, '--json', '--as-of', '2024-06-30', ...OPTIONS]);
    const [turn, ...others] = JSON.parse(stdout);
    expect(others).toEqual([]);
    expect(Object.keys(turn)).toEqual(['messageId', 'replies', 'understanding', 'dialogue', 'receipt']);
    expect(turn.receipt).toMatchObject({ asOf: '2024-06-30', rule: 'fee.late/employee', facts: ['fee-01'] });
  });

  it.each([
    [[], /missing required argument 'messages'/],
    [['在吗', '--as-of', '2024-02-30'], /--as-of is a date like 2026-11-21, and "2024-02-30" is none/],
    [['在吗', '--content', join(freshFolder(), 'nowhere')], /There is no content directory/],
  ])('refuses %j with a sentence', async (args, complaint) => {
    const { code, stdout, stderr } = await runCommand({ run }, args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(complaint);
  });

  it('explains itself', async () => {
    const { code, stdout } = await runCommand({ run }, ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--as-of <date>');
  });
});
