import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `yibao …` as a process of its own; `watch` sees what it writes and may act on it. */
function yibao(
  words: readonly string[],
  env: Record<string, string> = {},
  watch?: (child: ChildProcess, written: string) => void,
): Promise<Outcome> {
  const hook = join(__dirname, 'run-typescript.js');
  const child = spawn(process.execPath, ['--require', hook, join(ROOT, 'src', 'cli.ts'), ...words], {
    env: { PATH: process.env.PATH, ...env },
    timeout: 50_000,
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      written[name] += chunk;
      watch?.(child, written[name]);
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written })));
}

describe('yibao', () => {
  it('shows its commands', async () => {
    const { code, stdout } = await yibao(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: yibao /);
    expect(stdout).toMatch(/^ {2}start /m);
  });

  it.each([
    [['strat'], /Did you mean start/],
    [[], /Usage: yibao/],
    [['start', '--bogus'], /unknown option '--bogus'/],
  ])('refuses %j with exit code 1', async (words, complaint) => {
    const { code, stdout, stderr } = await yibao(words);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(complaint);
  });

  it('leaves --help after a command to the command', async () => {
    const { code, stdout } = await yibao(['start', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--port <port>');
  });

  it('says what is wrong with the environment in sentences, not in frames', async () => {
    const { code, stderr } = await yibao(['start', '--port', 'x'], { API_TOKEN: 'with blanks in it' });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The environment is not usable:\n  PORT must be a number up to 65535\n  API_TOKEN must be 1 to 256 visible ASCII characters\n',
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('starts, says where, and ends well on %s', async (signal) => {
    const { code, stdout, stderr } = await yibao(['start', '--port', '0'], { LOG_LEVEL: 'error' }, (child, written) => {
      if (/^Chat with it at .*\n/m.test(written)) child.kill(signal);
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^yibao is listening on http:\/\/localhost:\d+\nChat with it at http:\/\/localhost:\d+\/simulator\n$/,
    );
  });
});
