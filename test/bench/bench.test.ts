import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BenchReport } from '../../src/bench/bench-report';

const ROOT = join(__dirname, '..', '..');
const TINY =
  '--seconds 0.2 --rounds 1 --concurrency 4 --stock-lines 300 --stock-epochs 5 --texts 40 --profile --json'.split(' ');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `yibao bench …` from the sources; the servers it starts are run from them too. */
function bench(words: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const hook = join(__dirname, '..', 'house', 'run-typescript.js');
  const child = spawn(process.execPath, ['--require', hook, join(ROOT, 'src', 'cli.ts'), 'bench', ...words], {
    env: { PATH: process.env.PATH, ...env },
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      written[name] += chunk;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written })));
}

const spread = { median: expect.any(Number), min: expect.any(Number), max: expect.any(Number) };
const percentiles = {
  mean: expect.any(Number),
  p50: expect.any(Number),
  p95: expect.any(Number),
  p99: expect.any(Number),
};
const shares = expect.arrayContaining([{ name: expect.any(String), share: expect.any(Number) }]);

describe('yibao bench', () => {
  it('measures the servers, and every answer that is looked at is a reply', async () => {
    const { code, stdout, stderr } = await bench(TINY);
    expect([code, stderr]).toEqual([0, expect.stringContaining('round 1 of 1')]);
    const report = JSON.parse(stdout) as BenchReport;
    expect(report.failures).toEqual([]);
    expect(Object.keys(report.servers)).toEqual(['stock', 'ours', 'floor', 'embedded']);
    for (const { perSecond, rounds } of Object.values(report.servers)) {
      expect(perSecond).toEqual(spread);
      expect(rounds).toEqual([expect.objectContaining({ messages: expect.any(Number), failures: [] })]);
      expect(rounds[0]?.messages).toBeGreaterThan(0);
      expect(rounds[0]?.checked).toBeGreaterThan(0);
    }
    expect([report.ratios.stock.wall, report.ratios.floor.wall]).toEqual([spread, spread]);
    expect(report.understanding).toEqual({ texts: 40, ours: percentiles, stock: percentiles });
    expect(report.profile).toEqual({ rooms: shares, code: shares, functions: shares });
    expect(report.profile?.rooms.map(({ name }) => name)).toContain('nlu');
  }, 240_000);

  it('refuses settings it cannot work with', async () => {
    expect(await bench(['--seconds', 'soon'])).toEqual({
      code: 1,
      stdout: '',
      stderr: '--seconds takes a number above 0.\n',
    });
    expect(await bench(['nlu'])).toMatchObject({ code: 1, stdout: '' });
  });
});
