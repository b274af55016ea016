import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import type { CheckedContent } from './checked-content';
import { type ContentFile, knownContentFile, parseContentFile } from './content-file';
import type { Finding } from './finding';
import type { Defined, RawContent } from './raw-content';
import { botFileSchema, conceptsFileSchema, cuesFileSchema, topicsFileSchema } from './schema/bot-schema';
import { conflictsFileSchema, factsFileSchema, sourcesFileSchema } from './schema/facts-schema';
import { intentFileSchema } from './schema/intent-schema';
import { entityFileSchema, slotsFileSchema } from './schema/slot-schema';
import { storiesFileSchema } from './schema/story-schema';
import { readTextLines } from './text-lines';

const TOP_FILES: readonly string[] = [
  'bot.yml',
  'cues.yml',
  'concepts.yml',
  'topics.yml',
  'slots.yml',
  'sources.yml',
  'lexicon.txt',
  'background.utterances.txt',
];

export interface ReadContent {
  /** Null when a file without which nothing works is missing or broken. */
  readonly raw: RawContent | null;
  readonly findings: readonly Finding[];
  /** Every file's text, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** intents/ on disk → everything in it, or every fault of every file at once. */
export const readContent = (directory: string): ReadContent => parseContent(readTexts(directory));

/** The same from texts already read; `known` holds the values of exactly these texts. */
export function parseContent(texts: ReadonlyMap<string, string>, known?: CheckedContent): ReadContent {
  const findings: Finding[] = [];
  const parse = <T>(path: string, schema: z.ZodType<T>): ContentFile<T> | null => {
    const text = texts.get(path) ?? '';
    if (known) return knownContentFile(path, text, known.values[path] as T);
    const { file, findings: found } = parseContentFile(path, text, schema);
    findings.push(...found);
    return file;
  };
  findings.push(...missingFiles(texts));
  const named = (pattern: RegExp) => [...texts.keys()].filter((path) => pattern.test(path));
  const bot = parse('bot.yml', botFileSchema);
  const cues = parse('cues.yml', cuesFileSchema);
  const concepts = parse('concepts.yml', conceptsFileSchema);
  const topics = parse('topics.yml', topicsFileSchema);
  const slots = parse('slots.yml', slotsFileSchema);
  const sources = parse('sources.yml', sourcesFileSchema);
  const entities = named(/^entities\/[^/]+\.yml$/).flatMap((path) => parse(path, entityFileSchema) ?? []);
  const facts = named(/^[^/]+\/facts\.yml$/).flatMap((path) => parse(path, factsFileSchema) ?? []);
  const conflicts = named(/^[^/]+\/conflicts\.yml$/).flatMap((path) => parse(path, conflictsFileSchema) ?? []);
  const intents = named(INTENT_FILE).flatMap((path) => parse(path, intentFileSchema) ?? []);
  const stories = named(/^[^/]+\/[^/]+\.stories\.yml$/).flatMap((path) => parse(path, storiesFileSchema) ?? []);
  if (!bot || !cues || !concepts || !topics || !slots || !sources) return { raw: null, findings, texts };
  const lines = (path: string) => readTextLines(path, texts.get(path) ?? '');
  const raw: RawContent = {
    bot: { value: bot.value, file: bot, path: [] },
    cues: cues.value.cues,
    concepts: concepts.value.concepts,
    spellings: concepts.value.spellings,
    matters: concepts.value.matters,
    topics: { value: topics.value, file: topics, path: [] },
    slots: entriesOf([slots], 'slots', ({ value }) => value.slots, findings),
    entities: new Map(entities.map((file) => [stem(file.path), { value: file.value, file, path: [] }])),
    sources: entriesOf([sources], 'sources', ({ value }) => value.sources, findings),
    facts: entriesOf(facts, 'facts', ({ value }) => value.facts, findings),
    conflicts: entriesOf(conflicts, 'conflicts', ({ value }) => value.conflicts, findings),
    intents: new Map(intents.map((file) => [file.value.intent, { value: file.value, file, path: [] }])),
    utterances: new Map(
      intents.map((file) => [file.value.intent, lines(file.path.replace(/\.yml$/, '.utterances.txt'))]),
    ),
    stories: stories.flatMap((file) =>
      file.value.stories.map((value, index) => ({ value, file, path: ['stories', String(index)] })),
    ),
    lexicon: lines('lexicon.txt'),
    background: lines('background.utterances.txt'),
    files: [bot, cues, concepts, topics, slots, sources, ...entities, ...facts, ...conflicts, ...intents, ...stories],
    texts,
  };
  return { raw, findings, texts };
}

const INTENT_FILE = /^(?!entities\/)[^/]+\/(?!facts\.yml$|conflicts\.yml$)[^/.]+\.yml$/;

/** Path → text of every file of content. */
export function readTexts(directory: string): ReadonlyMap<string, string> {
  const paths = readdirSync(directory, { recursive: true }).map((entry) => String(entry).split(sep).join('/'));
  const wanted = paths.filter((path) => /\.(yml|txt)$/.test(path)).sort();
  return new Map(wanted.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
}

const missingFiles = (texts: ReadonlyMap<string, string>): readonly Finding[] =>
  TOP_FILES.filter((path) => !texts.has(path)).map((file) => ({
    file,
    line: 1,
    column: 1,
    rule: 'missing-file',
    message: `${file} is missing`,
    hint: '这个文件必须有；从版本库里恢复它',
  }));

/** Entries of several files under one map; an id defined twice is a finding. */
function entriesOf<F, T>(
  files: readonly ContentFile<F>[],
  key: string,
  read: (file: ContentFile<F>) => Readonly<Record<string, T>>,
  findings: Finding[],
): ReadonlyMap<string, Defined<T>> {
  const entries = new Map<string, Defined<T>>();
  for (const file of files) {
    for (const [id, value] of Object.entries(read(file))) {
      const known = entries.get(id);
      if (known)
        findings.push({
          ...file.atKey(key, id),
          rule: 'duplicate-id',
          message: `${id} is defined twice`,
          hint: `另一处在 ${known.file.path}`,
        });
      else entries.set(id, { value, file, path: [key, id] });
    }
  }
  return entries;
}

const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.yml$/, '');
