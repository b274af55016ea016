import { createHash } from 'node:crypto';
import type { DialogueModel } from '../dialogue/model';
import type { NluModel } from '../nlu/contract';
import type { Phrasebook } from '../templates/phrasebook';
import { buildDialogue } from './build/build-dialogue';
import { buildNlu } from './build/build-nlu';
import { buildPhrasebook } from './build/build-phrasebook';
import { type CheckedContent, checkedContent, checkedKey } from './checked-content';
import type { Finding } from './finding';
import { lintContent } from './lint-content';
import type { RawContent } from './raw-content';
import { parseContent, readTexts } from './read-content';
import { reviewContent } from './review-content';
import type { Story } from './schema/story-schema';

/** Everything a running bot needs from intents/. Immutable: a change of content is a new one. */
export interface Content {
  /** `sha256:…` of every file but stories. */
  readonly fingerprint: string;
  readonly dialogue: DialogueModel;
  readonly phrasebook: Phrasebook;
  readonly nlu: NluModel;
  readonly stories: readonly FiledStory[];
  /** Path → text of every file but stories: what the fingerprint stands for. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface FiledStory {
  readonly file: string;
  readonly line: number;
  readonly story: Story;
}

export type LoadedContent =
  | { readonly kind: 'loaded'; readonly content: Content; readonly checked: CheckedContent }
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[]; readonly texts: ReadonlyMap<string, string> };

/** Everything `yibao lint` has to say about intents/, in order, and the texts it speaks of. */
export function inspectContent(directory: string): {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
} {
  const texts = readTexts(directory);
  const { raw, findings } = parseContent(texts);
  const faults = raw ? [...findings, ...lintContent(raw)] : findings;
  return { findings: inOrder(raw && faults.length === 0 ? reviewContent(raw) : faults), texts };
}

/** intents/ on disk → Content, or every fault at once. What `known` says was found faultless is not checked again. */
export function loadContent(directory: string, known?: CheckedContent | null): LoadedContent {
  const texts = readTexts(directory);
  const key = checkedKey(texts);
  const fitting = known?.key === key ? known : undefined;
  const { raw, findings } = parseContent(texts, fitting);
  const all = raw && !fitting ? [...findings, ...lintContent(raw)] : findings;
  if (!raw || all.length > 0) return { kind: 'faulty', findings: inOrder(all), texts };
  return { kind: 'loaded', content: buildContent(raw), checked: fitting ?? checkedContent(key, raw) };
}

/** The content `known` describes, when that is what the directory holds; null when it would have to be checked. */
export function loadCheckedContent(directory: string, known: CheckedContent | null): Content | null {
  const texts = readTexts(directory);
  if (known?.key !== checkedKey(texts)) return null;
  const { raw } = parseContent(texts, known);
  return raw && buildContent(raw);
}

export function buildContent(raw: RawContent): Content {
  const texts = tellingTexts(raw.texts);
  const fingerprint = fingerprintOf(texts);
  return {
    fingerprint,
    texts,
    dialogue: buildDialogue(raw, fingerprint),
    phrasebook: buildPhrasebook(raw, fingerprint),
    nlu: buildNlu(raw),
    stories: raw.stories.map(({ file, path, value }) => ({
      file: file.path,
      // A server never asks: looking it up may mean parsing the file again.
      get line() {
        return file.at(...path).line;
      },
      story: value,
    })),
  };
}

/** Stories check answers and make none. */
const tellingTexts = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...texts].filter(([path]) => !path.endsWith('.stories.yml')));

/** `sha256:…` of files by path and text, in this order. */
export function fingerprintOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of texts) hash.update(`${path}\0${text}\0`);
  return `sha256:${hash.digest('hex')}`;
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
