import * as exportTraining from '../../src/cli/export-training';
import { readContentOrThrow } from '../../src/load-brain';
import { readNdjson } from './read-ndjson';
import { FIXTURE, runCommand } from './run-command';

describe('yibao export-training', () => {
  it('prints every line the classifier is trained on, in its order, and nothing more', async () => {
    const { code, stdout, stderr } = await runCommand(exportTraining, ['--content', FIXTURE]);
    const { examples } = readContentOrThrow(FIXTURE).nlu;
    expect([code, stderr]).toEqual([0, '']);
    expect(readNdjson(stdout)).toEqual(examples.map(({ text, intent }) => ({ text, intent })));
    expect(new Set(examples.map(({ intent }) => intent))).toContain('none');
  });
});
