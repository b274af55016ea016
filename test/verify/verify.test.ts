import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/verify';
import { FIXTURE, runCommand } from '../cli/run-command';

/** The whole content is verified by `npm run check`; these flows hand over, ask much, and ask on conditions. */
const SOME_FLOWS = ['activation', 'arrears.restore', 'refund.leave_job', 'transfer'];

describe('yibao verify', () => {
  it.each(SOME_FLOWS)('finds no counter-example in the real content of %s', async (only) => {
    const { code, stdout } = await runCommand({ run }, ['--only', only]);
    expect(stdout).toContain('\n0 counter-examples');
    expect(code).toBe(0);
  });

  it('says what it cannot read, with its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yibao-verify-'));
    cpSync(FIXTURE, folder, { recursive: true });
    writeFileSync(join(folder, 'fee', 'late.yml'), 'intent: [');
    const { code, stdout } = await runCommand({ run }, [folder]);
    rmSync(folder, { recursive: true });
    expect(stdout).toContain('fee/late.yml:');
    expect(code).toBe(1);
  });

  it('explains itself', async () => {
    expect(await runCommand({ run }, ['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--only') });
  });
});
