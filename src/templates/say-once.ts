import type { Part } from './fit-turn';
import { sentencesOf } from './sentences';

/**
 * Two answers of one turn may tell the same: what the first has said, the others leave out. An answer with nothing else
 * to say is left out whole, with the words that announce it; what may be tapped below it stays.
 */
export function sayOnce(parts: readonly Part[]): readonly Part[] {
  const said = new Set<string>();
  let kept: readonly Part[] = [];
  for (const part of parts) {
    const text = part.kind === 'answer' ? newsOf(part, said) : part.text;
    const isRepeated = text === '' && kept.some(({ kind }) => kind === 'answer');
    kept = isRepeated ? withChoices(withoutAnnouncement(kept), part) : kept.concat({ ...part, text });
  }
  return kept;
}

/** Sentences not said yet; from then on they are. */
function newsOf({ text }: Part, said: Set<string>): string {
  const news = sentencesOf(text).filter((sentence) => !said.has(sentence.trim()));
  for (const sentence of news) said.add(sentence.trim());
  return news.join('').trim();
}

const withoutAnnouncement = (parts: readonly Part[]): readonly Part[] =>
  parts.at(-1)?.kind === 'notice' ? parts.slice(0, -1) : parts;

const withChoices = (parts: readonly Part[], { choices }: Part): readonly Part[] =>
  parts.map((part, index) => (index === parts.length - 1 && choices.length > 0 ? { ...part, choices } : part));
