import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { loadContent } from '../../src/content/load-content';
import { loadBrain } from '../../src/load-brain';
import startRedis from './start-redis';

// biome-ignore lint/style/noDefaultExport: jest takes the default export
export default async function setUp(): Promise<void> {
  trainOnce();
  await startRedis();
}

/** Test files run side by side: one model, trained before them, serves them all. Faulty content has its own test. */
function trainOnce(): void {
  if (loadContent(CONTENT_DIRECTORY).kind !== 'loaded') return;
  loadBrain({
    onTraining: (examples) => process.stdout.write(`Training on ${examples} utterances once for all tests\n`),
  });
}
