import { parentPort, workerData } from 'node:worker_threads';
import { YibaoError } from './errors';
import { loadBrain } from './load-brain';

/** What a worker thread that prepares a content reports. */
export type Prepared = { readonly kind: 'prepared' } | { readonly kind: 'refused'; readonly why: string };

/** Entry of a worker thread: checks content and trains on it, and leaves files the main thread can load at once. */
function prepare(files: { readonly directory: string; readonly modelPath: string }): Prepared {
  try {
    loadBrain(files);
    return { kind: 'prepared' };
  } catch (error) {
    if (error instanceof YibaoError) return { kind: 'refused', why: error.message };
    throw error;
  }
}

parentPort?.postMessage(prepare(workerData));
