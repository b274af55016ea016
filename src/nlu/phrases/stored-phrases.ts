import type { PhraseTable } from './compile-phrases';
import type { LiteralTable } from './literals';
import type { Rows } from './rows';

const literalArrays = ({ automaton: { edges, pattern, fail, output }, lengths }: LiteralTable): Int32Array[] => [
  edges,
  pattern,
  fail,
  output,
  lengths,
];

const rowArrays = ({ offsets, values }: Rows): Int32Array[] => [offsets, values];

/** The arrays of a table, in the order `restorePhrases` reads them. */
export const phraseArrays = ({ letters, written, sounds, heard, gapped, gappedEntries }: PhraseTable): Int32Array[] => [
  ...literalArrays(letters),
  ...rowArrays(written),
  ...literalArrays(sounds),
  ...rowArrays(heard),
  ...rowArrays(gapped.parts),
  gapped.pairs,
  ...rowArrays(gapped.alike),
  gapped.followers,
  gapped.seconds,
  gappedEntries,
];

type Next = () => Int32Array;

const restoreLiterals = (next: Next): LiteralTable => ({
  automaton: { edges: next(), pattern: next(), fail: next(), output: next() },
  lengths: next(),
});

const restoreRows = (next: Next): Rows => ({ offsets: next(), values: next() });

/** A table from its arrays, one by one. */
export const restorePhrases = (next: Next): PhraseTable => ({
  letters: restoreLiterals(next),
  written: restoreRows(next),
  sounds: restoreLiterals(next),
  heard: restoreRows(next),
  gapped: {
    parts: restoreRows(next),
    pairs: next(),
    alike: restoreRows(next),
    followers: next(),
    seconds: next(),
  },
  gappedEntries: next(),
});
