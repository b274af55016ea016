import { textUnits } from './text-units';

/** What WeChat delivers in practice: a text of 2048 bytes is dropped without a word. */
export const MAX_TEXT_BYTES = 2047;

/** Ends of lines and sentences, with the quotes and brackets that close after them. */
const SENTENCE_END = /(?:[。！？!?；;…\n]|(?<=[^\d\s])\.(?=\s))[”’」』）)】\s]*/gu;
const CLAUSE_END = /[，、,：: ]+/gu;

/** How many units fit, at least one. */
function countFitting(units: readonly string[], maxBytes: number): number {
  let bytes = 0;
  const over = units.findIndex((unit) => {
    bytes += Buffer.byteLength(unit);
    return bytes > maxBytes;
  });
  return over < 0 ? units.length : Math.max(over, 1);
}

/** One UTF-16 unit for each text unit, so that positions agree; links and emoji are never punctuation. */
function outline(units: readonly string[]): string {
  return units.map((unit) => (unit.length === 1 ? unit : '\u0000')).join('');
}

/** The last end in the outline, unless it would leave three quarters of the message empty. */
function lastEnd(text: string, pattern: RegExp): number {
  const end = Array.from(text.matchAll(pattern)).reduce((_, match) => match.index + match[0].length, 0);
  return end * 4 >= text.length ? end : 0;
}

function breakAt(units: readonly string[]): number {
  const text = outline(units);
  return lastEnd(text, SENTENCE_END) || lastEnd(text, CLAUSE_END) || units.length;
}

/**
 * Splits text into parts of at most `maxBytes` UTF-8 bytes: at the end of a line or sentence, else of a
 * clause, else between characters; never inside a character or a link. White space at a cut is dropped.
 */
export function splitText(text: string, maxBytes: number = MAX_TEXT_BYTES): readonly string[] {
  const units = textUnits(text, maxBytes);
  const parts: string[] = [];
  for (let start = 0; start < units.length; ) {
    const fitting = countFitting(units.slice(start, start + maxBytes + 1), maxBytes);
    const isLast = start + fitting === units.length;
    const length = isLast ? fitting : breakAt(units.slice(start, start + fitting));
    parts.push(
      units
        .slice(start, start + length)
        .join('')
        .trim(),
    );
    start += length;
  }
  return parts.filter((part) => part !== '');
}
