import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchOurs, readPublicSet } from '../../../src/nlu/bench/public-sets';

const FILE = join(__dirname, '../../../../shared/nlu/public/smp2019.jsonl');
const isThere = existsSync(FILE);
if (!isThere) process.stdout.write('public-sets.test.ts: the public sets are not there, skipped\n');

describe('benchOurs', () => {
  (isThere ? it : it.skip)(
    'keeps up with what was published on SMP2019-ECDT (94.4 %)',
    () => {
      const { accuracy, macroF1 } = benchOurs(readPublicSet(FILE), () => 0);
      expect(accuracy).toBeGreaterThan(94.4);
      expect(macroF1).toBeGreaterThan(70);
    },
    300_000,
  );
});
