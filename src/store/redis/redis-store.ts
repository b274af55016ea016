import { YibaoError } from '../../errors';
import type { ConversationState, Turn } from '../../vocabulary';
import { type Codec, plainCodec } from '../codec';
import type { Commit, CommitResult, Retention, Store } from '../contract';
import { type StoreLog, silentLog } from '../store-log';
import { createKeys, digestOf, outboxItemName, type Place } from './keys';
import { connectRedis, type RedisAddress } from './redis-connection';
import { createRedisOutbox, type OutboxPayload } from './redis-outbox';
import { createStoredJson, type StoredJson } from './stored-json';

const OUTBOX_MS = 7 * 24 * 60 * 60 * 1000;

export type RedisStoreOptions = RedisAddress & {
  readonly retention: Retention;
  /** In front of every key; default `yibao`. Two bots on one Redis need two of them. */
  readonly keyPrefix?: string;
  /** Encrypts what is stored (`createDataKeyCodec`); default: plain JSON. */
  readonly codec?: Codec;
  /** How long a partition's outbox nobody writes to, and a dead letter, is kept, ms; default seven days. */
  readonly outboxMs?: number;
  readonly log?: StoreLog;
};

/**
 * Keeps conversations in Redis (6.2 or newer), one or a Cluster, in two round trips a message. It returns at once and
 * connects in the background; while Redis is away every call fails quickly with `store-unavailable`.
 * Run Redis with `appendonly yes` and `maxmemory-policy noeviction`: evicted keys are lost conversations.
 * @throws YibaoError invalid-config for an address or prefix that cannot work
 */
export function createRedisStore(options: RedisStoreOptions): Store {
  const { retention, log = silentLog } = options;
  const outboxMs = options.outboxMs ?? Math.max(OUTBOX_MS, retention.conversationMs);
  const keys = createKeys(options.keyPrefix ?? 'yibao');
  const json = createStoredJson(options.codec ?? plainCodec);
  const connection = connectRedis(options, log);
  return {
    open: async (conversationId, messageId) => {
      const [conversation, , answers, expiry] = keys.place(conversationId).conversation;
      const reply = await connection.run('open', [conversation, answers, expiry], [digestOf(messageId)]);
      return toOpenConversation(json, reply);
    },
    commit: async (commit) => {
      const place = keys.place(commit.conversationId);
      const args = commitArguments(json, place, commit, retention, outboxMs);
      return toCommitResult(json, await connection.run('commit', [...place.conversation, ...place.outbox], args));
    },
    read: async (conversationId) => {
      const [conversation, transcript] = keys.place(conversationId).conversation;
      return toTranscript(json, await connection.run('read', [conversation, transcript], []));
    },
    erase: async (conversationId) => {
      const place = keys.place(conversationId);
      return (await connection.run('erase', [...place.conversation, ...place.outbox], [place.digest])) === 1;
    },
    outbox: createRedisOutbox({ connection, keys, json, log, outboxMs }),
    contents: {
      keep: async (fingerprint, bundle) => {
        const key = keys.content(fingerprint);
        if (!(await connection.has(key))) await connection.writeOnce(key, await bundle());
      },
      read: (fingerprint) => connection.readText(keys.content(fingerprint)),
    },
    ping: () => connection.ping(),
    close: () => connection.close(),
  };
}

function commitArguments(
  json: StoredJson,
  place: Place,
  { version, messageId, state, turn, now, conversationId, effects }: Commit,
  retention: Retention,
  outboxMs: number,
): readonly (string | number)[] {
  const items = effects.flatMap((effect, index) => {
    const payload: OutboxPayload = { id: `${messageId}:${index}`, conversationId, effect };
    return [outboxItemName(place.digest, payload.id), json.write(payload)];
  });
  const { conversationMs, turnMs, transcriptTurns } = retention;
  const written = [digestOf(messageId), json.write(state), json.write(turn)];
  return [version, ...written, now, conversationMs, turnMs, transcriptTurns, outboxMs, ...items];
}

function toOpenConversation(json: StoredJson, reply: unknown) {
  const [version, state, turn] = listOf(reply);
  return {
    version: Number(version),
    state: state == null ? null : json.read<ConversationState>(state),
    turn: turn == null ? null : json.read<Turn>(turn),
  };
}

function toCommitResult(json: StoredJson, reply: unknown): CommitResult {
  const [code, turn] = listOf(reply);
  if (code === 2) return { kind: 'duplicate', turn: json.read<Turn>(turn) };
  return { kind: code === 1 ? 'committed' : 'conflict' };
}

function toTranscript(json: StoredJson, reply: unknown) {
  const [state, ...turns] = listOf(reply);
  if (state == null) return null;
  return { state: json.read<ConversationState>(state), turns: turns.map((turn) => json.read<Turn>(turn)) };
}

function listOf(reply: unknown): readonly unknown[] {
  if (!Array.isArray(reply)) throw new YibaoError('internal', 'a store script returned something else than a list');
  return reply;
}
