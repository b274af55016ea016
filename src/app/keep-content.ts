import type { Content } from '../content/load-content';
import type { ContentArchive } from '../store/contract';

/** Makes the text a content is kept as. */
export type Pack = (content: Content) => Promise<string>;

/**
 * Sees to it that the content of every answer is kept beside the answers: once a content and process, after its first
 * answer, since the store was there for that one. What failed is tried again with the next answer.
 */
export function createKeepContent(contents: ContentArchive, pack: Pack): (content: Content) => Promise<void> {
  const kept = new Map<string, Promise<void>>();
  return (content) => {
    const { fingerprint } = content;
    const known = kept.get(fingerprint);
    if (known) return known;
    const keeping = contents.keep(fingerprint, () => pack(content)).catch(() => void kept.delete(fingerprint));
    kept.set(fingerprint, keeping);
    return keeping;
  };
}
