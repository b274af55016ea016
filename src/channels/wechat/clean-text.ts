/** Control characters except tab and line feed, lone surrogates and the two non-characters XML excludes. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Nearly every text: nothing unwritable, and nothing beyond the basic plane to look at one by one. */
const PLAIN = /^[\t\n -~\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** Text that XML 1.0 can hold and that reads back the same. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
}
