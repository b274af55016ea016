import { parentPort, workerData } from 'node:worker_threads';
import { loadPreparedBrain } from '../../load-brain';
import { playUntaken } from './play-untaken';
import type { StoryWorkerData } from './story-crew';
import { join, type StoryTask } from './story-task';

const { thread, ...files } = workerData as StoryWorkerData;
const brain = loadPreparedBrain(files);

parentPort?.on('message', (task: StoryTask) => {
  // What has first to be checked or trained, or was changed meanwhile, is played by whoever did that.
  if (brain?.content.fingerprint !== task.fingerprint) return;
  join(task, thread);
  parentPort?.postMessage(playUntaken(brain, task));
});
