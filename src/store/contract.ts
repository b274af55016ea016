import type { ConversationState, Effect, Instant, Turn } from '../vocabulary';

/** What `open` read in one round trip. */
export interface OpenConversation {
  /** 0 for a conversation that does not exist yet; +1 with every commit. */
  readonly version: number;
  readonly state: ConversationState | null;
  /** The turn already stored for this message id: the message was delivered before. */
  readonly turn: Turn | null;
}

export interface Commit {
  readonly conversationId: string;
  readonly messageId: string;
  /** The version `open` returned. */
  readonly version: number;
  readonly state: ConversationState;
  readonly turn: Turn;
  /** Put on the outbox in the same step, with ids `messageId:0`, `messageId:1` … */
  readonly effects: readonly Effect[];
  readonly now: Instant;
}

export type CommitResult =
  | { readonly kind: 'committed' }
  /** Somebody else committed since `open`: read again and decide again. */
  | { readonly kind: 'conflict' }
  /** This message was committed already; here is its turn. */
  | { readonly kind: 'duplicate'; readonly turn: Turn };

export interface OutboxItem {
  readonly id: string;
  readonly conversationId: string;
  readonly effect: Effect;
  /** Deliveries tried so far. */
  readonly attempts: number;
}

/** What must survive a restart. Every adapter passes test/contracts/store.ts. */
export interface Store {
  /** Reads state and any stored turn of this message in one round trip. */
  open(conversationId: string, messageId: string): Promise<OpenConversation>;
  /** Writes state, turn and effects in one atomic, version-checked step. */
  commit(commit: Commit): Promise<CommitResult>;
  /** The transcript (oldest first) and the state; null when there is no such conversation. */
  read(conversationId: string): Promise<{ readonly state: ConversationState; readonly turns: readonly Turn[] } | null>;
  /** Removes every trace: state, turns, stored answers, undelivered effects. Returns whether there was any. */
  erase(conversationId: string): Promise<boolean>;
  readonly outbox: OutboxStore;
  readonly contents: ContentArchive;
  /** @throws YibaoError store-unavailable */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface OutboxStore {
  /** Leases up to `limit` due items for `leaseMs`; an item not acknowledged by then is due again. */
  claim(limit: number, leaseMs: number, now: Instant): Promise<readonly OutboxItem[]>;
  acknowledge(item: OutboxItem): Promise<void>;
  /** Due again at `until`, with one more attempt counted. */
  postpone(item: OutboxItem, until: Instant): Promise<void>;
  /** Given up: kept aside with the reason for an operator to look at. */
  bury(item: OutboxItem, reason: string): Promise<void>;
  buried(limit: number): Promise<readonly (OutboxItem & { readonly reason: string })[]>;
}

/** The contents answers were worded with, by fingerprint, kept as long as the store: what was said can be said again. */
export interface ContentArchive {
  /** Keeps a content unless it is kept already; only then is the bundle made. @throws YibaoError store-unavailable */
  keep(fingerprint: string, bundle: () => Promise<string>): Promise<void>;
  /** @throws YibaoError store-unavailable */
  read(fingerprint: string): Promise<string | null>;
}

/** How long things are kept, in milliseconds. */
export interface Retention {
  /** An idle conversation. */
  readonly conversationMs: number;
  /** Stored answers for redelivered messages (at least 60 s: WeChat's third delivery). */
  readonly turnMs: number;
  /** Turns kept in a transcript, newest first. */
  readonly transcriptTurns: number;
}
