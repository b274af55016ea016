import type { Answer } from './answer';

/** What the person did on the phone. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choiceId: string; readonly label: string }
  | { readonly kind: 'event'; readonly event: 'subscribe' | 'unsubscribe' };

/** One message and, once it is there, its answer. */
export interface Exchange {
  readonly id: string;
  readonly said: Said;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly answer?: Answer;
}

export interface Conversation {
  /** Names this phone to the server. */
  readonly session: string;
  readonly exchanges: readonly Exchange[];
  /** Why the last message did not go out. */
  readonly trouble: string | null;
}

export type ConversationChange =
  | { readonly kind: 'sent'; readonly exchange: Exchange }
  | { readonly kind: 'answered'; readonly id: string; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: string; readonly trouble: string }
  | { readonly kind: 'restarted'; readonly session: string };

/** An answer to a phone that was thrown away meanwhile finds no exchange and changes nothing. */
export function changeConversation(conversation: Conversation, change: ConversationChange): Conversation {
  const { exchanges } = conversation;
  switch (change.kind) {
    case 'sent':
      return { ...conversation, exchanges: [...exchanges, change.exchange], trouble: null };
    case 'answered':
      return { ...conversation, exchanges: exchanges.map((one) => answered(one, change)) };
    case 'failed':
      if (!exchanges.some(({ id }) => id === change.id)) return conversation;
      return { ...conversation, exchanges: exchanges.filter(({ id }) => id !== change.id), trouble: change.trouble };
    case 'restarted':
      return { session: change.session, exchanges: [], trouble: null };
  }
}

const answered = (exchange: Exchange, { id, answer }: { readonly id: string; readonly answer: Answer }): Exchange =>
  exchange.id === id ? { ...exchange, answer } : exchange;

export const isSending = ({ exchanges }: Conversation): boolean => exchanges.some(({ answer }) => answer === undefined);

/** What was said, in a few words. */
export function nameOf(said: Said): string {
  if (said.kind === 'text') return said.text;
  if (said.kind === 'choice') return said.label;
  return said.event === 'subscribe' ? '关注' : '取消关注';
}
