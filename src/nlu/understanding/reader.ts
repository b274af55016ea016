import type { IntentCandidate, IsoDate } from '../../vocabulary';
import { logProbabilities, toCandidates } from '../classify/blend';
import type { NluModel } from '../contract';
import { describeMessage } from '../features/describe';
import { createTokeniser, type Tokenise } from '../tokenise';
import type { TrainedModel } from '../training/trained-model';
import { type CompiledModel, compileModel } from './compile-model';
import { exactKey } from './exact-key';
import { type Scan, scan } from './scan';

/** The model at work: what the steps of understanding ask. */
export interface Reader {
  readonly compiled: CompiledModel;
  scan(text: string, today: IsoDate): Scan;
  /** The intent that exact phrases and triggers settle, or null. */
  certain(found: Scan): string | null;
  /** Calibrated log-probabilities in the order of `classes`. */
  weigh(found: Scan): Float32Array;
  candidates(logs: Float32Array): readonly IntentCandidate[];
  readonly classes: readonly string[];
}

function trigger(found: Scan): string | null {
  let best: { readonly intent: string; readonly rank: number } | null = null;
  for (const { of, heard } of found.matches) {
    if (of.kind === 'trigger' && !heard && (best === null || of.rank < best.rank)) best = of;
  }
  return best?.intent ?? null;
}

/** Brings a model and what was trained on it together. */
export function createReader(model: NluModel, trained: TrainedModel): Reader {
  const compiled = compileModel(model);
  const tokenise: Tokenise = createTokeniser(model.lexicon);
  return {
    compiled,
    classes: trained.classes,
    scan: (text, today) => scan(text, today, compiled, tokenise),
    certain: (found) => compiled.exact.get(exactKey(found.text)) ?? trigger(found),
    weigh: (found) => logProbabilities(trained, describeMessage(found)),
    candidates: (logs) => toCandidates(trained.classes, logs),
  };
}
