/** A whole link, an opening tag, or one character. */
const UNIT = /<a\s[^<>]*>[^<]*<\/a>|<a\s[^<>]*>|[\s\S]/gu;
const LINK = /^<a\s[^<>]*>([^<]*)(?:<\/a>)?$/;

/** Cuts text into what must stay whole. A link too long for any message is reduced to its label. */
export function textUnits(text: string, maxBytes: number): readonly string[] {
  const units = text.match(UNIT) ?? [];
  return units.flatMap((unit) => (Buffer.byteLength(unit) <= maxBytes ? [unit] : [...(LINK.exec(unit)?.[1] ?? '')]));
}
