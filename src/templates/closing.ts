import { type Fact, needsHedge } from '../policy/fact';
import type { Closing } from './fit-turn';
import type { DocumentTitle, Phrasebook } from './phrasebook';

type Say = (key: string, values: Readonly<Record<string, string>>) => string;

/**
 * Below the answers of a turn, once: whom to check with when their facts call for it, and the documents they rest on,
 * in the order they were drawn on: first that of the first figure. Hotline numbers alone are no reason to name one.
 */
export function closingOf(book: Phrasebook, facts: readonly Fact[], say: Say): Closing {
  const hedge = facts.some(needsHedge) ? [say('hedge', {})] : [];
  const documents = documentsOf(book, facts);
  const naming = (most: number): string => [...hedge, ...sourceLine(documents, most, say)].join('\n');
  return { full: naming(MOST_NAMED), short: naming(1) };
}

/** What is over is left to 「依据是什么」. */
const MOST_NAMED = 3;

function sourceLine([first, ...others]: readonly DocumentTitle[], most: number, say: Say): readonly string[] {
  if (!first) return [];
  const also = others.slice(0, most - 1).map((document) => say('source_also', valuesOf(document)));
  const more = others.length < most ? [] : [say('source_more', {})];
  return [[say('source_line', valuesOf(first)), ...also, ...more].join('')];
}

const valuesOf = ({ title, publisher, date }: DocumentTitle) => ({ title, publisher, date: date ?? '' });

const isHotline = ({ id }: Fact): boolean => id.startsWith('hotline-');

function documentsOf(book: Phrasebook, facts: readonly Fact[]): readonly DocumentTitle[] {
  const telling = facts.filter((fact) => !isHotline(fact));
  const ids = new Set((telling.length > 0 ? telling : facts).map(({ source }) => source));
  return [...ids].flatMap((id) => book.sources.get(id) ?? []);
}
