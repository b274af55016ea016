import { personalNumbers } from './personal-numbers';
import { type PersonalSpan, PLACEHOLDERS } from './personal-span';
import { personalWords } from './personal-words';

/** A text without personal data, and the kinds that were found in it. */
export interface Masked {
  readonly text: string;
  readonly kinds: readonly string[];
}

/** What stands in two spans is one: the one that starts first, and of two that start together the longer. */
function withoutOverlaps(spans: readonly PersonalSpan[]): readonly PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { ...last, end: span.end };
  }
  return kept;
}

function replaceSpans(text: string, spans: readonly PersonalSpan[]): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    masked += text.slice(from, start) + PLACEHOLDERS[kind];
    from = end;
  }
  return masked + text.slice(from);
}

/** Without a digit there is nothing to hide, except a password that is all letters. */
const SUSPECT = /[\d零〇一幺壹二贰两三叁四肆五伍六陆七柒八捌九玖]|密码|口令|p(?:ass)?w/i;

/**
 * Puts placeholders for identity, card and telephone numbers, codes and passwords, however they are spaced or spelt
 * (full-width digits must be half-width already). Runs before anything keeps, logs or classifies the text.
 */
export function maskPersonalData(text: string): Masked {
  if (!SUSPECT.test(text)) return { text, kinds: [] };
  const spans = withoutOverlaps([...personalNumbers(text), ...personalWords(text)]);
  return { text: replaceSpans(text, spans), kinds: [...new Set(spans.map(({ kind }) => kind))] };
}
