const OTHER = 0;
const LATIN = 1;
const DIGIT = 2;

/** Half-width lower case letters and digits: normalised text has no others. */
function classOf(code: number | undefined): number {
  if (code === undefined) return OTHER;
  if (code >= 0x61 && code <= 0x7a) return LATIN;
  return code >= 0x30 && code <= 0x39 ? DIGIT : OTHER;
}

function isCut(before: number | undefined, after: number | undefined): boolean {
  const side = classOf(before);
  return side !== OTHER && side === classOf(after);
}

/** Whether a stretch cuts no latin word and no number: `hr` is not in `three`, 50 not in 4050. */
export function isWhole(codes: Uint16Array, start: number, end: number): boolean {
  return !isCut(codes[start - 1], codes[start]) && !isCut(codes[end - 1], codes[end]);
}
