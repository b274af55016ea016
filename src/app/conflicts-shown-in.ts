import { conflictFinder } from '../templates/shown-conflicts';
import type { Turn } from '../vocabulary';
import type { Brain } from './take-turn';

/** Conflicts of which a turn shows both readings, not only rests on their facts. */
export function conflictsShownIn({ content }: Brain, { messages, receipt }: Turn): readonly string[] {
  if (!receipt) return [];
  const text = messages.map((message) => message.text).join('\n');
  return conflictFinder(content.phrasebook, receipt.asOf)(text, Object.entries(receipt.figures));
}
