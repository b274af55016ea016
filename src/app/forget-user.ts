import type { Store } from '../store/contract';

/** Erases everything known of a conversation. Returns whether there was anything. */
export const createForgetUser =
  (store: Store): ((conversationId: string) => Promise<boolean>) =>
  (conversationId) =>
    store.erase(conversationId);
