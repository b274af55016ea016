import type { IsoDate } from '../../vocabulary';
import { toProbabilities, weighVector } from '../classify/blend';
import type { NluModel } from '../contract';
import { createDescriber } from '../features/describe';
import { type SparseVector, vectorise } from '../features/vectorise';
import { likeliestPoint } from '../points/likeliest-point';
import { withCurrentPoints } from '../points/with-current-points';
import { createRespeller, type Respell } from '../respell/create-respeller';
import { createTokeniser, type Tokenise } from '../tokenise';
import type { TrainedModel } from '../training/trained-model';
import { type CompiledModel, compileModel } from './compile-model';
import { exactKey } from './exact-key';
import { isRenounced } from './is-renounced';
import { type Outlook, toClasses } from './outlook';
import { type Scan, scan } from './scan';
import { withCurrentPhrases } from './with-current-phrases';

/** The model at work: what the steps of understanding ask. */
export interface Reader {
  readonly compiled: CompiledModel;
  /** Normalised text in plain words: other languages, pinyin and misspelt words as what they say. */
  readonly respell: Respell;
  scan(text: string, today: IsoDate): Scan;
  /** The intent that exact phrases and triggers settle, or null. */
  certain(found: Scan): string | null;
  /** Calibrated log-probabilities in the order of `classes`. */
  weigh(found: Scan): Float32Array;
  outlook(logs: Float32Array): Outlook;
  /** The point of the intent that the whole wording is about, whatever points its phrases have named, or null. */
  likeliestPoint(intent: string, found: Scan, named: readonly string[]): string | null;
  readonly classes: readonly string[];
}

/** 没喘不上气 is still no reason to wait: what is urgent counts however it is said. */
const URGENT = 'oos.emergency';

function trigger(found: Scan): string | null {
  let best: { readonly intent: string; readonly rank: number } | null = null;
  for (const place of found.matches.trigger) {
    const { of, heard } = place;
    if (!heard && (best === null || of.rank < best.rank) && !(of.intent !== URGENT && isRenounced(found.text, place)))
      best = of;
  }
  return best?.intent ?? null;
}

/** A message is weighed for its intent and then for its point, with few others between: described once. */
function rememberVectors(describe: (found: Scan) => SparseVector): (found: Scan) => SparseVector {
  const last: { readonly found: Scan; readonly vector: SparseVector }[] = [];
  return (found) => {
    const known = last.find((one) => one.found === found);
    if (known !== undefined) return known.vector;
    const vector = describe(found);
    if (last.push({ found, vector }) > REMEMBERED) last.shift();
    return vector;
  };
}

/** Vectors of one message that are kept. */
const REMEMBERED = 4;

/** Brings a model and what was trained on it together. */
export function createReader(model: NluModel, trained: TrainedModel): Reader {
  const { vocabulary } = trained;
  const { phrases } = withCurrentPhrases(model, trained);
  const compiled = compileModel(model, vocabulary.space.syllables, phrases.table);
  const tokenise: Tokenise = createTokeniser(model.lexicon);
  const { points } = withCurrentPoints(model, trained);
  const classes = toClasses(trained.classes, compiled.kinds);
  const describe = createDescriber(vocabulary.space, compiled.words ? tokenise : null);
  const vectorOf = rememberVectors((found) => vectorise(describe(found), vocabulary));
  return {
    compiled,
    classes: trained.classes,
    respell: createRespeller(model, vocabulary.space.syllables),
    scan: (text, today) => scan(text, today, compiled, tokenise),
    certain: (found) => compiled.exact.get(exactKey(found.text)) ?? trigger(found),
    weigh: (found) => weighVector(trained, vectorOf(found)),
    likeliestPoint: (intent, found, named) => {
      const own = points?.byIntent.get(intent);
      return own === undefined ? null : likeliestPoint(own, vectorOf(found), named);
    },
    outlook: (logs) => ({ classes, probabilities: toProbabilities(logs) }),
  };
}
