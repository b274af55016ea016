import { run } from '../../src/cli/fuzz';
import { runCommand } from './run-command';

describe('yibao fuzz', () => {
  it('plays dialogues under the relations named, the same for the same seed', async () => {
    const args = [
      '--n',
      '6',
      '--seed',
      '3',
      '--workers',
      '0',
      '--relation',
      'width',
      'delay',
      '--json',
      '--today',
      '2026-11-21',
    ];
    const { code, stdout } = await runCommand({ run }, args);
    const { dialogues, relations } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(dialogues).toBe(6);
    expect(relations.map(({ name }: { name: string }) => name)).toEqual(['delay', 'width']);
  });

  it('lists what the relations promise', async () => {
    const { code, stdout } = await runCommand({ run }, ['--list']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(12);
  });

  it('refuses a relation there is not', async () => {
    const { code, stderr } = await runCommand({ run }, ['--relation', 'nonsense']);
    expect(code).toBe(1);
    expect(stderr).toContain('nonsense');
  });

  it('takes single messages of any kind', async () => {
    const { stdout } = await runCommand({ run }, ['--messages', '300', '--seed', '5', '--today', '2026-11-21']);
    expect(stdout).toContain('300 messages: 0 failed');
    expect(stdout).toContain('heap in use');
  });
});
