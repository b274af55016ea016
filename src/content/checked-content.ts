import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeFingerprint } from '../code-fingerprint';
import type { RawContent } from './raw-content';

/** What a reading of intents/ found faultless: a later start with the same texts and the same code need not parse and lint again. */
export interface CheckedContent {
  /** Stands for the texts and for the code that read and checked them. */
  readonly key: string;
  /** Path of a YAML file → its validated value. Plain JSON. */
  readonly values: Readonly<Record<string, unknown>>;
}

export function checkedKey(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(codeOfTheRules());
  for (const [path, text] of texts) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

export const checkedContent = (key: string, { files }: RawContent): CheckedContent => ({
  key,
  values: Object.fromEntries(files.map(({ path, value }) => [path, value])),
});

/** This room and those its rules ask. */
const CHECKING_ROOMS: readonly string[] = ['.', '../policy', '../templates', '../nlu/entities'];

/** A stricter rule must look at content that an older one passed. */
const codeOfTheRules = (): string => codeFingerprint(CHECKING_ROOMS.map((room) => join(__dirname, room)));
