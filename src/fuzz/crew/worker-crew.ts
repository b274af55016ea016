import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Fuzzed } from '../fuzz-relation';
import type { Crew } from '../run-fuzz';
import type { Shard } from '../shard';

/** What a worker makes its world of. */
export interface WorkerTask {
  readonly directory: string;
  readonly modelPath: string;
  readonly today: string;
}

/** Plays in threads of their own, each with a brain of its own. */
export function createWorkerCrew(size: number, task: WorkerTask): Crew {
  const all = Array.from({ length: size }, () => new Worker(join(__dirname, 'fuzz-worker.js'), { workerData: task }));
  const idle = [...all];
  return {
    size,
    async play(shard) {
      // No more hands play at once than there are workers, so one is idle.
      const worker = idle.pop() as Worker;
      const fuzzed = await ask(worker, shard);
      idle.push(worker);
      return fuzzed;
    },
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

async function ask(worker: Worker, shard: Shard): Promise<Fuzzed> {
  worker.postMessage(shard);
  const [fuzzed] = await once(worker, 'message');
  return fuzzed as Fuzzed;
}
