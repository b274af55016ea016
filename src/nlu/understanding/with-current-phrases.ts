import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { codeFingerprint } from '../../code-fingerprint';
import { remember } from '../../remember';
import type { NluModel } from '../contract';
import { type CompiledPhrases, compilePhrases, type PhraseEntry } from '../phrases/compile-phrases';
import type { TrainedModel } from '../training/trained-model';
import { ownedPhrases } from './owned-phrases';

const EXTENSION = extname(__filename);
/** Whatever reads phrases or looks them up. */
const READERS = [
  'phrases',
  'text',
  ...['phrase', 'pair-table', join('features', 'syllables')].map((file) => file + EXTENSION),
];

/** The loading of a model and the building of its reader ask one after the other. */
const keyOf = remember(
  (entries: readonly PhraseEntry[]): string => {
    const code = codeFingerprint(READERS.map((path) => join(__dirname, '..', path)));
    const hash = createHash('sha256').update(code);
    for (const { says, byEar } of entries) hash.update(`${byEar}\0${says.join('\0')}\n`);
    return hash.digest('hex');
  },
  { most: 1 },
);

/** A model that carries its phrases. */
export type WithPhrases = TrainedModel & { readonly phrases: CompiledPhrases };

/**
 * The model with the phrases in force: where they, or the code that reads them, changed since it was stored, they are
 * compiled again (0.3 s). The model itself where nothing changed.
 * @throws YibaoError invalid-content when a phrase cannot be read
 */
export function withCurrentPhrases(model: NluModel, trained: TrainedModel): WithPhrases {
  const entries = ownedPhrases(model);
  const key = keyOf(entries);
  if (hasPhrases(trained, key)) return trained;
  return { ...trained, phrases: { key, table: compilePhrases(entries, trained.vocabulary.space.syllables) } };
}

const hasPhrases = (trained: TrainedModel, key: string): trained is WithPhrases => trained.phrases?.key === key;
