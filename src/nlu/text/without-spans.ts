/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is left of a text when the stretches are taken out. */
export function withoutSpans(text: string, spans: readonly Stretch[]): string {
  return [...text].filter((_, i) => !spans.some(({ start, end }) => i >= start && i < end)).join('');
}
