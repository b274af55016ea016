import { useCallback, useLayoutEffect, useReducer } from 'preact/hooks';
import { type Conversation, changeConversation, type Said } from './conversation';
import { freshName } from './fresh-name';
import { postMessage, SendTrouble } from './post-message';
import { keepConversation, restoreConversation } from './stored-conversation';

export interface ConversationHandle {
  readonly conversation: Conversation;
  /** Resolves to whether it went out. */
  readonly send: (said: Said) => Promise<boolean>;
  /** A phone nobody has talked on yet. */
  readonly restart: () => void;
}

/** The conversation of this tab: what was said, what came back, and how to say more. */
export function useConversation(): ConversationHandle {
  const [conversation, change] = useReducer(changeConversation, undefined, restoreConversation);
  const { session } = conversation;
  useLayoutEffect(() => keepConversation(conversation), [conversation]);

  const send = useCallback(
    async (said: Said) => {
      const id = freshName();
      change({ kind: 'sent', exchange: { id, said, at: Date.now() } });
      try {
        change({ kind: 'answered', id, answer: await postMessage(session, said) });
        return true;
      } catch (error) {
        change({
          kind: 'failed',
          id,
          trouble: error instanceof SendTrouble ? error.message : '没发出去：页面出了错。',
        });
        return false;
      }
    },
    [session],
  );
  const restart = useCallback(() => change({ kind: 'restarted', session: freshName() }), []);
  return { conversation, send, restart };
}
