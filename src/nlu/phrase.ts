import { YibaoError } from '../errors';
import { normalise } from './text/normalise';
import { simplify } from './text/traditional';

/**
 * The phrase language of content: literal text, `…` for a gap of up to six characters without sentence punctuation,
 * `[a|b|]` for alternatives (an empty one makes it optional). 断了…[没|没有]补
 */

/** One way to say a phrase: literals with gaps between them. */
export type PhraseVariant = readonly string[];

const GAP = '…';
/** More alternatives than this are a slip of the pen. */
const MOST_VARIANTS = 20_000;

interface Cursor {
  readonly source: string;
  at: number;
}

function refuse(source: string, why: string): never {
  throw new YibaoError('invalid-content', `phrase 「${source}」: ${why}`);
}

function cross(heads: readonly string[], tails: readonly string[], source: string): string[] {
  if (heads.length * tails.length > MOST_VARIANTS) refuse(source, `more than ${MOST_VARIANTS} variants`);
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** Alternatives up to the closing bracket. */
function expandGroup(cursor: Cursor): string[] {
  const variants: string[] = [];
  for (;;) {
    variants.push(...expandSequence(cursor));
    const mark = cursor.source[cursor.at++];
    if (mark === ']') return variants;
    if (mark !== '|') refuse(cursor.source, 'a [ is not closed');
  }
}

const TEXT = /[^[\]|]*/y;

/** Text up to the next mark of the phrase language. */
function readText(cursor: Cursor): string {
  TEXT.lastIndex = cursor.at;
  const text = TEXT.exec(cursor.source)?.[0] ?? '';
  cursor.at += text.length;
  return text;
}

/** Text and groups up to the next `|` or `]`. */
function expandSequence(cursor: Cursor): string[] {
  let variants = [readText(cursor)];
  while (cursor.source[cursor.at] === '[') {
    cursor.at++;
    variants = cross(variants, expandGroup(cursor), cursor.source);
    const text = readText(cursor);
    variants = variants.map((variant) => variant + text);
  }
  return variants;
}

/** Most phrases are plain words, for which normalising is a question of the script only. */
const PLAIN = /^[\u4e00-\u9fffa-z0-9[\]|…]*$/;

/** Whether every part of the phrase is written as normalised text is. */
const isNormal = (source: string): boolean => PLAIN.test(source) && simplify(source) === source;

const isWritten = (part: string): boolean => part !== '';

function toVariant(text: string, normal: boolean): PhraseVariant {
  const parts = text.includes(GAP) ? text.split(GAP) : [text];
  return (normal ? parts : parts.map(normalise)).filter(isWritten);
}

/**
 * All ways to say a phrase, normalised like text.
 * @throws YibaoError invalid-content for unbalanced brackets, an empty phrase or too many variants
 */
export function parsePhrase(source: string): readonly PhraseVariant[] {
  const cursor = { source, at: 0 };
  const texts = expandSequence(cursor);
  if (cursor.at < source.length) refuse(source, `unexpected ${source[cursor.at]}`);
  const normal = isNormal(source);
  const variants = [...new Set(texts)].map((text) => toVariant(text, normal)).filter(({ length }) => length > 0);
  return variants.length > 0 ? variants : refuse(source, 'it is empty');
}
