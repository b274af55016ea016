/**
 * The last net under the log: whatever slipped through is cut where it looks like an ID number, a bank card
 * or a mobile number, half-width or full-width, with or without blanks and dashes between the digits.
 */
const DIGIT = '[0-9０-９]';
const GAP = '[\\s\\u00a0-]?';
const NOT_IN_NUMBER = { before: `(?<!${DIGIT})`, after: `(?!${DIGIT})` };

const digits = (count: string) => `(?:${DIGIT}${GAP}){${count}}`;
const alone = (pattern: string) => new RegExp(NOT_IN_NUMBER.before + pattern + NOT_IN_NUMBER.after, 'gu');

const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['id-number', alone(`${digits('17')}(?:[xXｘＸ]|${DIGIT})`)],
  ['card-number', alone(`${digits('14,18')}${DIGIT}`)],
  ['phone', alone(`[1１]${GAP}[3-9３-９]${GAP}${digits('8')}${DIGIT}`)],
];

/** Replaces each number that could identify a person by its kind in brackets. */
export function maskPersonalData(text: string): string {
  return PATTERNS.reduce((masked, [name, pattern]) => masked.replace(pattern, `[${name}]`), text);
}
