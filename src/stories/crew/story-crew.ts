import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Brain } from '../../app/take-turn';
import type { FiledStory } from '../../content/load-content';
import type { BrainOptions } from '../../load-brain';
import type { IsoDate } from '../../vocabulary';
import type { StoryResult } from '../play-story';
import { type PlacedResult, playUntaken } from './play-untaken';
import { createCounters, hasJoined, type StoryTask } from './story-task';

type BrainFiles = Required<Omit<BrainOptions, 'onTraining'>>;

/** What a thread of the crew is started with. */
export interface StoryWorkerData extends BrainFiles {
  readonly thread: number;
}

/** A story that does not go as written. */
export interface FailedStory extends StoryResult {
  readonly filed: FiledStory;
}

/** This thread and some others. */
export interface StoryCrew {
  /** Plays all, with those threads that get ready in time; what failed, in the order given. */
  play(brain: Brain, all: readonly FiledStory[], today: IsoDate): Promise<readonly FailedStory[]>;
  close(): Promise<void>;
}

/** Starts `size` threads, which load their brains while this one loads its own. */
export function startStoryCrew(size: number, files: BrainFiles): StoryCrew {
  const workers = Array.from({ length: size }, (_, thread) => {
    const workerData: StoryWorkerData = { ...files, thread };
    return new Worker(join(__dirname, 'story-worker.js'), { workerData });
  });
  return {
    async play(brain, all, today) {
      const { fingerprint } = brain.content;
      const stories = all.map(({ story }) => story);
      const task: StoryTask = { fingerprint, stories, today, counters: createCounters(size) };
      for (const worker of workers) worker.postMessage(task);
      const own = playUntaken(brain, task);
      const others = await Promise.all(workers.filter((_, thread) => hasJoined(task, thread)).map(resultOf));
      const failed = new Map([own, ...others].flat().map(({ place, result }) => [place, result]));
      return all.flatMap((filed, place) => {
        const result = failed.get(place);
        return result ? [{ filed, ...result }] : [];
      });
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function resultOf(worker: Worker): Promise<readonly PlacedResult[]> {
  const [failed] = await once(worker, 'message');
  return failed;
}
