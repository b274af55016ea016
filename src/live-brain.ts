import { once } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Brain } from './app/take-turn';
import { loadBrain, loadPreparedBrain } from './load-brain';
import type { Log } from './observability/create-log';
import type { Prepared } from './prepare-brain';

/** A brain that follows its content: what is in force is asked for with each message. */
export interface LiveBrain {
  current(): Brain;
  /** Stops following; a preparation under way is given up. */
  close(): Promise<void>;
}

export interface LiveBrainOptions {
  readonly directory: string;
  readonly modelPath: string;
  readonly log: Log;
  /** Told of the first brain and of each that takes over. */
  readonly onSwap: (brain: Brain) => void;
}

/** Editors save several files at once: they are taken as one change. Milliseconds. */
const SETTLING = 300;

const CONTENT_FILE = /\.(?:yml|txt)$/;

/**
 * Loads content and model, and again after each change on disk: checked and trained in a worker thread while the
 * old brain answers, then swapped as one. Content with faults changes nothing but the log.
 * @throws YibaoError invalid-content, for the first loading only
 */
export function createLiveBrain({ directory, modelPath, log, onSwap }: LiveBrainOptions): LiveBrain {
  const files = { directory, modelPath };
  let brain = loadBrain({ ...files, onTraining: (examples) => log.info({ examples }, 'training on the content') });
  onSwap(brain);

  async function reload(signal: AbortSignal): Promise<void> {
    const prepared = await prepareInWorker(files, signal);
    if (prepared.kind === 'refused') return log.warn({ fault: prepared.why }, 'the changed content was not taken');
    const next = loadPreparedBrain(files);
    // Changed once more meanwhile: that change has set off a reload of its own.
    if (!next || next.content.fingerprint === brain.content.fingerprint) return;
    brain = next;
    onSwap(brain);
    log.info({ content: brain.content.fingerprint }, 'the changed content was taken');
  }

  const follower = follow(directory, reload, log);
  return { current: () => brain, close: follower.close };
}

/** Runs `reload` after changes, one at a time: changes during a run set off one more. */
function follow(
  directory: string,
  reload: (signal: AbortSignal) => Promise<void>,
  log: Log,
): { close(): Promise<void> } {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const failed = (error: unknown) => {
    if (!ending.signal.aborted) log.error({ error }, 'the changed content could not be loaded');
  };
  const run = () => {
    running = running.then(() => (ending.signal.aborted ? undefined : reload(ending.signal))).catch(failed);
  };
  const watcher: FSWatcher = watch(directory, { recursive: true, persistent: false }, (_, name) => {
    if (!CONTENT_FILE.test(String(name))) return;
    clearTimeout(timer);
    timer = setTimeout(run, SETTLING);
  });
  watcher.on('error', failed);
  return {
    async close() {
      ending.abort();
      clearTimeout(timer);
      watcher.close();
      await running;
    },
  };
}

async function prepareInWorker(
  files: Pick<LiveBrainOptions, 'directory' | 'modelPath'>,
  signal: AbortSignal,
): Promise<Prepared> {
  const worker = new Worker(join(__dirname, 'prepare-brain.js'), { workerData: files });
  try {
    const [prepared] = (await once(worker, 'message', { signal })) as [Prepared];
    return prepared;
  } finally {
    await worker.terminate();
  }
}
