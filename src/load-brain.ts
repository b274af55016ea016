import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Brain } from './app/take-turn';
import type { CheckedContent } from './content/checked-content';
import { CONTENT_DIRECTORY } from './content/content-directory';
import { type Content, loadCheckedContent, loadContent } from './content/load-content';
import { YibaoError } from './errors';
import type { NluModel } from './nlu/contract';
import { withCurrentPoints } from './nlu/points/with-current-points';
import { loadTrainedModel } from './nlu/training/load-trained-model';
import { saveTrainedModel } from './nlu/training/save-trained-model';
import { trainModel } from './nlu/training/train-model';
import type { TrainedModel } from './nlu/training/trained-model';
import { createUnderstander } from './nlu/understanding/create-understander';
import { withCurrentPhrases } from './nlu/understanding/with-current-phrases';

/** What was trained on the content of this installation. */
export const MODEL_PATH = join(__dirname, '..', '.yibao', 'model.bin');

/** Beside a model: what was found faultless when it was loaded. The next start with the same content need not check it again. */
export const checkedPathOf = (modelPath: string): string => join(dirname(modelPath), 'content.json');

export interface BrainOptions {
  readonly directory?: string;
  readonly modelPath?: string;
  /** Told before a training, which takes some seconds. */
  readonly onTraining?: (examples: number) => void;
}

/**
 * Content and a model trained on it. A stored model that fits is used; else one is trained and stored.
 * @throws YibaoError invalid-content
 */
export function loadBrain({
  directory = CONTENT_DIRECTORY,
  modelPath = MODEL_PATH,
  onTraining,
}: BrainOptions = {}): Brain {
  const content = readContentOrThrow(directory, checkedPathOf(modelPath));
  const trained = storedModel(modelPath, content.nlu) ?? train(modelPath, content.nlu, onTraining);
  return { content, understander: createUnderstander(content.nlu, trained) };
}

/** The same where neither checking nor training is needed any more; null where it is. */
export function loadPreparedBrain({ directory, modelPath }: Required<Omit<BrainOptions, 'onTraining'>>): Brain | null {
  const content = loadCheckedContent(directory, readChecked(checkedPathOf(modelPath)));
  const trained = content && storedModel(modelPath, content.nlu);
  return trained ? { content, understander: createUnderstander(content.nlu, trained) } : null;
}

/**
 * `checkedPath` keeps what was found faultless.
 * @throws YibaoError invalid-content, counting the faults; `yibao lint` shows them
 */
export function readContentOrThrow(directory: string, checkedPath?: string): Content {
  if (!existsSync(directory)) throw new YibaoError('invalid-content', `There is no content directory ${directory}.`);
  const known = checkedPath === undefined ? null : readChecked(checkedPath);
  const loaded = loadContent(directory, known);
  if (loaded.kind === 'loaded') {
    if (checkedPath !== undefined && loaded.checked !== known) writeWhole(checkedPath, JSON.stringify(loaded.checked));
    return loaded.content;
  }
  const [first] = loaded.findings;
  const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : directory;
  throw new YibaoError(
    'invalid-content',
    `The content has faults: ${loaded.findings.length} in all, yibao lint lists them. The first: ${where}`,
  );
}

/** What it lacks is learned and stored with it: the next start, and a server that takes changed content over, find it there. */
function storedModel(path: string, model: NluModel): TrainedModel | null {
  const trained = readModel(path, model);
  const current = trained && withCurrentPhrases(model, withCurrentPoints(model, trained));
  if (current && current !== trained) writeWhole(path, saveTrainedModel(current));
  return current;
}

function readModel(path: string, model: NluModel): TrainedModel | null {
  const bytes = readIfThere(path);
  if (!bytes) return null;
  try {
    return loadTrainedModel(bytes, model);
  } catch (error) {
    if (error instanceof YibaoError && error.code === 'stale-model') return null;
    throw error;
  }
}

function train(path: string, model: NluModel, onTraining?: (examples: number) => void): TrainedModel {
  onTraining?.(model.examples.length);
  const trained = withCurrentPhrases(model, trainModel(model));
  writeWhole(path, saveTrainedModel(trained));
  return trained;
}

/** A record that cannot be read saves no time and does no harm. */
function readChecked(path: string): CheckedContent | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CheckedContent;
  } catch {
    return null;
  }
}

/** Two processes may write at once: whoever renames last leaves a whole file. */
export function writeWhole(path: string, bytes: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${threadId}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
