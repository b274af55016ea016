import type { ConversationState, Instant, Turn } from '../vocabulary';
import type { Commit, CommitResult, ContentArchive, OpenConversation, Retention, Store } from './contract';
import { ExpiringMap } from './expiring-map';
import { createMemoryOutbox, type MemoryOutbox } from './memory-outbox';

const CONVERSATIONS = 10_000;
const OUTBOX_ITEMS = 10_000;
/** Stored answers of one conversation: more than anybody says while deliveries repeat. */
const ANSWERS = 1000;

export interface MemoryStoreOptions {
  readonly retention: Retention;
  /** Default: the computer's clock. */
  readonly clock?: () => Instant;
  /** Conversations kept at once; the one longest untouched makes room. Default 10,000. */
  readonly capacity?: number;
}

/** JSON texts, as in Redis: what a caller does to its objects afterwards changes nothing here. */
interface Conversation {
  readonly version: number;
  readonly state: string;
  readonly turns: readonly string[];
}

/**
 * Keeps conversations in this process: the embedded default, and what stories run on. It keeps the same promises as
 * the Redis store except surviving a restart, and bounds its memory: things expire, and beyond the capacity the
 * oldest go.
 */
export function createMemoryStore(options: MemoryStoreOptions): Store {
  const { retention, clock = Date.now, capacity = CONVERSATIONS } = options;
  const conversations = new ExpiringMap<Conversation>(retention.conversationMs, capacity);
  const answers = new ExpiringMap<ExpiringMap<string>>(retention.turnMs, capacity);
  const outbox = createMemoryOutbox(OUTBOX_ITEMS);
  const parts: Parts = { conversations, answers, outbox, retention };
  return {
    open: async (conversationId, messageId) => open(parts, conversationId, messageId, clock()),
    commit: async (commit) => write(parts, commit, clock()),
    read: async (conversationId) => {
      const conversation = conversations.get(conversationId, clock());
      if (conversation === null) return null;
      return { state: parse<ConversationState>(conversation.state), turns: conversation.turns.map(parse<Turn>) };
    },
    erase: async (conversationId) => {
      const now = clock();
      const removed = [conversations.delete(conversationId, now), answers.delete(conversationId, now)];
      return [...removed, outbox.erase(conversationId)].includes(true);
    },
    outbox: outbox.store,
    contents: createMemoryArchive(),
    ping: async () => undefined,
    close: async () => undefined,
  };
}

function createMemoryArchive(): ContentArchive {
  const bundles = new Map<string, string>();
  return {
    keep: async (fingerprint, bundle) => {
      if (!bundles.has(fingerprint)) bundles.set(fingerprint, await bundle());
    },
    read: async (fingerprint) => bundles.get(fingerprint) ?? null,
  };
}

interface Parts {
  readonly conversations: ExpiringMap<Conversation>;
  /** By conversation, then by message. */
  readonly answers: ExpiringMap<ExpiringMap<string>>;
  readonly outbox: MemoryOutbox;
  readonly retention: Retention;
}

function open(parts: Parts, conversationId: string, messageId: string, now: Instant): OpenConversation {
  const conversation = parts.conversations.get(conversationId, now);
  return {
    version: conversation?.version ?? 0,
    state: conversation === null ? null : parse<ConversationState>(conversation.state),
    turn: answered(parts, conversationId, messageId, now),
  };
}

function write(parts: Parts, commit: Commit, now: Instant): CommitResult {
  const turn = answered(parts, commit.conversationId, commit.messageId, now);
  if (turn !== null) return { kind: 'duplicate', turn };
  const before = parts.conversations.get(commit.conversationId, now);
  if ((before?.version ?? 0) !== commit.version) return { kind: 'conflict' };
  keep(parts, commit, before?.turns ?? [], now);
  parts.outbox.add(commit);
  return { kind: 'committed' };
}

function keep(parts: Parts, commit: Commit, turnsBefore: readonly string[], now: Instant): void {
  const { conversationId, messageId, version, state } = commit;
  const { turnMs, transcriptTurns } = parts.retention;
  const turn = JSON.stringify(commit.turn);
  const turns = [...turnsBefore, turn].slice(-transcriptTurns);
  parts.conversations.set(conversationId, { version: version + 1, state: JSON.stringify(state), turns }, now);
  const answers = parts.answers.get(conversationId, now) ?? new ExpiringMap<string>(turnMs, ANSWERS);
  answers.set(messageId, turn, now);
  parts.answers.set(conversationId, answers, now);
}

function answered(parts: Parts, conversationId: string, messageId: string, now: Instant): Turn | null {
  const turn = parts.answers.get(conversationId, now)?.get(messageId, now) ?? null;
  return turn === null ? null : parse<Turn>(turn);
}

function parse<T>(json: string): T {
  return JSON.parse(json) as T;
}
