import type { Phrasebook } from '../templates/phrasebook';
import { conflictFinder } from '../templates/shown-conflicts';
import type { Turn } from '../vocabulary';

/** Conflicts of which a turn shows both readings, not only rests on their facts. */
export function conflictsShownIn(book: Phrasebook, { messages, receipt }: Turn): readonly string[] {
  if (!receipt) return [];
  const text = messages.map((message) => message.text).join('\n');
  return conflictFinder(book, receipt.asOf)(text, Object.entries(receipt.figures));
}
