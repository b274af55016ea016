import type { Conversation } from './conversation';
import { freshName } from './fresh-name';

const KEY = 'yibao.simulator';
const KEPT_EXCHANGES = 40;

const newConversation = (): Conversation => ({ session: freshName(), exchanges: [], trouble: null });

/** The conversation this tab had before it was loaded again, or a new one. */
export function restoreConversation(): Conversation {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isConversation(stored) ? { ...stored, trouble: null } : newConversation();
  } catch {
    return newConversation();
  }
}

const isConversation = (stored: unknown): stored is Pick<Conversation, 'session' | 'exchanges'> =>
  typeof stored === 'object' &&
  stored !== null &&
  'session' in stored &&
  typeof stored.session === 'string' &&
  'exchanges' in stored &&
  Array.isArray(stored.exchanges);

/** Kept as long as the tab; a message without an answer is not. A browser that refuses storage only forgets. */
export function keepConversation({ session, exchanges }: Conversation): void {
  const kept = exchanges.filter(({ answer }) => answer !== undefined).slice(-KEPT_EXCHANGES);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ session, exchanges: kept }));
  } catch {
    return;
  }
}
