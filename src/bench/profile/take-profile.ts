import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, type Field } from '../contestants';
import { measureRound, type RoundPlan } from '../measure-round';
import { startServer } from '../server-process';
import type { CpuProfile } from './cpu-profile';
import { type Profile, summariseProfile } from './summarise-profile';

const FILE = 'ours.cpuprofile';

/** Microseconds of the clock V8 stamps its profiles with. */
const monotonicMicros = (): number => Number(process.hrtime.bigint() / 1000n);

/** Runs our server once more, under V8's sampling profiler, and sums up where it was while messages came in. */
export async function takeProfile(field: Field, plan: Omit<RoundPlan, 'server'>): Promise<Profile> {
  const profiling = ['--cpu-prof', `--cpu-prof-dir=${field.directory}`, `--cpu-prof-name=${FILE}`];
  const server = await startServer(await commandOf('ours', field, profiling));
  try {
    await measureRound({ ...plan, server });
    const from = monotonicMicros();
    await measureRound({ ...plan, server });
    const span = { from, to: monotonicMicros() };
    await server.stop();
    const profile = JSON.parse(readFileSync(join(field.directory, FILE), 'utf8')) as CpuProfile;
    return summariseProfile(profile, span);
  } finally {
    await server.stop();
  }
}
