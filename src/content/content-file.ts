import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import type { Finding, Location } from './finding';

/** Loaded when first needed (30 ms): a start with content that was checked before parses nothing. */
const yaml = () => require('yaml') as typeof import('yaml');

type Path = readonly PropertyKey[];

/** A YAML file that remembers where everything stood. */
export interface ContentFile<T> {
  readonly path: string;
  readonly text: string;
  readonly value: T;
  /** Where the value at this path stands; the nearest parent where it is missing. */
  at(...path: Path): Location;
  /** Where the key of this path stands. */
  atKey(...path: Path): Location;
}

export type Parsed<T> = { readonly file: ContentFile<T> | null; readonly findings: readonly Finding[] };

/** Parses and validates a file, returning everything wrong at once. */
export function parseContentFile<T>(path: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const source = readSource(text);
  const { document, lines } = source;
  if (document.errors.length > 0)
    return { file: null, findings: oneALine(document.errors.map((error) => yamlFinding(path, lines, error))) };
  const { at, atKey } = locations(path, () => source);
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success)
    return { file: null, findings: parsed.error.issues.flatMap((issue) => schemaFindings(issue, at, atKey)) };
  return { file: { path, text, value: parsed.data, at, atKey }, findings: [] };
}

/** A file whose value is known from an earlier parsing of the same text: it is parsed again only to tell where something stands. */
export function knownContentFile<T>(path: string, text: string, value: T): ContentFile<T> {
  let source: YamlSource | undefined;
  return {
    path,
    text,
    value,
    ...locations(path, () => {
      source ??= readSource(text);
      return source;
    }),
  };
}

interface YamlSource {
  readonly document: Document;
  readonly lines: LineCounter;
}

function readSource(text: string): YamlSource {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false }), lines };
}

const locations = (path: string, source: () => YamlSource): Pick<ContentFile<unknown>, 'at' | 'atKey'> => ({
  at: (...where) => locate(path, source(), where, false),
  atKey: (...where) => locate(path, source(), where, true),
});

/** One slip of syntax makes the parser complain several times along the line. */
const oneALine = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ line }, index) => findings.findIndex((other) => other.line === line) === index);

function yamlFinding(
  file: string,
  lines: LineCounter,
  error: { code: string; message: string; pos: [number, number] },
): Finding {
  const { line, col } = lines.linePos(error.pos[0]);
  const isDuplicate = error.code === 'DUPLICATE_KEY';
  return {
    file,
    line,
    column: col,
    rule: isDuplicate ? 'duplicate-key' : 'yaml',
    message: error.message,
    hint: isDuplicate
      ? '同一层里每个键只能出现一次，删掉或改名其中一个'
      : '检查缩进、冒号后的空格和引号；含 : # [ ] 的文字（如「[甲|乙]」）用引号括起来',
  };
}

function schemaFindings(
  issue: z.core.$ZodIssue,
  at: (...path: Path) => Location,
  atKey: (...path: Path) => Location,
): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...atKey(...issue.path, key),
      rule: 'unknown-key',
      message: `unknown key "${key}"`,
      hint: '这里没有这个键；看看 intents/README.md 里的写法，或检查拼写',
    }));
  }
  if (issue.code === 'invalid_union') return unionFindings(issue, at, atKey);
  return [
    {
      ...at(...issue.path),
      rule: 'schema',
      message: `${issue.path.map(String).join('.')}: ${issue.message}`,
      hint: '按 intents/README.md 的写法改',
    },
  ];
}

/** Of a union's branches the one that fits best is the one the editor meant. */
function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  at: (...path: Path) => Location,
  atKey: (...path: Path) => Location,
): readonly Finding[] {
  const best =
    issue.errors.filter((issues) => issues.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ??
    [];
  const nested = best.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as z.core.$ZodIssue);
  if (nested.length === 0)
    return [{ ...at(...issue.path), rule: 'schema', message: issue.message, hint: '按 intents/README.md 的写法改' }];
  return nested.slice(0, 1).flatMap((one) => schemaFindings(one, at, atKey));
}

const depth = (issues: readonly { readonly path: Path }[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length));

function locate(file: string, { document, lines }: YamlSource, path: Path, wantKey: boolean): Location {
  const offset = wantKey ? keyOffset(document, path) : valueOffset(document, path);
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

function valueOffset(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length) as string[], true) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1) as string[], true) : document.contents;
  const key = path.at(-1);
  const { isMap, isPair, isScalar } = yaml();
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return valueOffset(document, path);
}
