import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YibaoError } from '../errors';
import { type Baseline, baselineSchema, toBaseline } from '../nlu/evaluation/baseline';
import type { Evaluation } from '../nlu/evaluation/evaluate-model';
import { writeFileInFolder } from './write-file-in-folder';

/** Where a content directory keeps what its last release was measured to be. */
export function baselinePath(content: string): string {
  return join(content, '.baseline', 'evaluation.json');
}

/** The last release's evaluation; null where there is none. @throws YibaoError bad-request when it cannot be read */
export function readBaseline(path: string): Baseline | null {
  if (!existsSync(path)) return null;
  try {
    return baselineSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new YibaoError('bad-request', `${path} is no evaluation of a release; --accept writes one.`, { cause });
  }
}

/** Keeps an evaluation for the next release. The same evaluation gives the same file. */
export function writeBaseline(path: string, evaluation: Evaluation): void {
  writeFileInFolder(path, `${JSON.stringify(toBaseline(evaluation), null, 2)}\n`);
}
