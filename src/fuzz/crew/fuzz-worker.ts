import { parentPort, workerData } from 'node:worker_threads';
import { loadBrain } from '../../load-brain';
import { playShard, type Shard } from '../shard';
import { createWorld } from '../world';
import type { WorkerTask } from './worker-crew';

const { directory, modelPath, today } = workerData as WorkerTask;
const world = createWorld(loadBrain({ directory, modelPath }), today);

parentPort?.on('message', async (shard: Shard) => {
  parentPort?.postMessage(await playShard(world, shard));
});
