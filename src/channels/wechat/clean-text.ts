/** Control characters except tab and line feed, lone surrogates and the two non-characters XML excludes. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text that XML 1.0 can hold and that reads back the same. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
}
