import type { Instant } from '../../vocabulary';
import type { OutboxItem, OutboxStore } from '../contract';
import type { StoreLog } from '../store-log';
import { type Keys, type OutboxKeys, outboxItemName, PARTITIONS } from './keys';
import type { RedisConnection } from './redis-connection';
import { shareOut } from './share-out';
import type { StoredJson } from './stored-json';

/** What stands in `outbox:items`. */
export type OutboxPayload = Omit<OutboxItem, 'attempts'>;

type BuriedItem = OutboxItem & { readonly reason: string };

export interface RedisOutboxParts {
  readonly connection: RedisConnection;
  readonly keys: Keys;
  readonly json: StoredJson;
  readonly log: StoreLog;
  /** How long an outbox nobody writes to is kept, ms. */
  readonly outboxMs: number;
}

/** The outbox over all partitions: due items are claimed from each in turn, whatever queue stands before one of them. */
export function createRedisOutbox(parts: RedisOutboxParts): OutboxStore {
  const { connection, json, outboxMs } = parts;
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) => parts.keys.outbox(partition));
  // Workers that start together are not to go for the same partitions.
  let next = Math.floor(Math.random() * PARTITIONS);
  return {
    claim: async (limit, leaseMs, now) => {
      const waiting = await survivors(partitions.map((keys) => connection.countUpTo(keys[0], now)));
      const shares = shareOut(
        waiting.map((count) => count ?? 0),
        limit,
        next,
      );
      next = (next + 1) % PARTITIONS;
      const claims = shares.flatMap((share, partition) => {
        const keys = partitions[partition];
        return share === 0 || keys === undefined ? [] : [claimFrom(parts, keys, share, leaseMs, now)];
      });
      return (await survivors(claims)).flatMap((items) => items ?? []);
    },
    acknowledge: async (item) => {
      const { keys, name } = locate(parts.keys, item);
      await connection.run('acknowledge', keys, [name]);
    },
    postpone: async (item, until) => {
      const { keys, name } = locate(parts.keys, item);
      await connection.run('postpone', keys, [name, item.attempts + 1, until, outboxMs]);
    },
    bury: async (item, reason) => {
      const { keys, name } = locate(parts.keys, item);
      await connection.run('bury', keys, [name, item.attempts + 1, json.write(reason), outboxMs]);
    },
    buried: async (limit) => {
      const found = await survivors(partitions.map((keys) => buriedIn(parts, keys, limit)));
      const newestFirst = found.flatMap((items) => items ?? []).sort((a, b) => b.at - a.at);
      return newestFirst.slice(0, limit).map(({ item }) => item);
    },
  };
}

function locate(keys: Keys, item: OutboxItem): { readonly keys: OutboxKeys; readonly name: string } {
  const place = keys.place(item.conversationId);
  return { keys: place.outbox, name: outboxItemName(place.digest, item.id) };
}

async function claimFrom(
  parts: RedisOutboxParts,
  keys: OutboxKeys,
  limit: number,
  leaseMs: number,
  now: Instant,
): Promise<readonly OutboxItem[]> {
  const reply = await parts.connection.run('claim', keys, [now, now + leaseMs, limit, parts.outboxMs]);
  return records(reply, 3).flatMap(([name, payload, attempts]) => {
    const read = readable(parts, name, payload);
    return read === null ? [] : [{ ...read, attempts: Number(attempts) }];
  });
}

async function buriedIn(
  parts: RedisOutboxParts,
  keys: OutboxKeys,
  limit: number,
): Promise<readonly { readonly at: Instant; readonly item: BuriedItem }[]> {
  const reply = await parts.connection.run('buried', keys, [limit]);
  return records(reply, 5).flatMap(([name, payload, attempts, reason, at]) => {
    const read = readable(parts, name, payload);
    if (read === null) return [];
    return [{ at: Number(at), item: { ...read, attempts: Number(attempts), reason: parts.json.read<string>(reason) } }];
  });
}

/** An item that cannot be read (another DATA_KEY) must not hold up the others: it stays, and we say so. */
function readable(parts: RedisOutboxParts, name: unknown, payload: unknown): OutboxPayload | null {
  try {
    return parts.json.read<OutboxPayload>(payload);
  } catch {
    parts.log.warn({ item: name }, 'an outbox item cannot be read and is left where it is');
    return null;
  }
}

/** What could be had of several partitions, null for those that failed; the first failure if none could. */
async function survivors<T>(attempts: readonly Promise<T>[]): Promise<readonly (T | null)[]> {
  const results = await Promise.allSettled(attempts);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined && results.every((result) => result.status === 'rejected')) throw failed.reason;
  return results.map((result) => (result.status === 'fulfilled' ? result.value : null));
}

/** A flat reply cut into records of `width` fields. */
function records(reply: unknown, width: number): readonly (readonly unknown[])[] {
  const flat: readonly unknown[] = Array.isArray(reply) ? reply : [];
  return Array.from({ length: flat.length / width }, (_, row) => flat.slice(row * width, (row + 1) * width));
}
