import { hash } from 'node:crypto';
import { YibaoError } from '../../errors';

/** Outbox partitions. Fixed for ever: changing it would lose the conversations stored under the old tags. */
export const PARTITIONS = 64;

/** Keys of one conversation, in the order the scripts take them. */
export type ConversationKeys = readonly [conversation: string, transcript: string, answers: string, expiry: string];

/** Keys of one partition's outbox, in the order the scripts take them. */
export type OutboxKeys = readonly [
  due: string,
  items: string,
  attempts: string,
  index: string,
  buried: string,
  reasons: string,
];

/** Where a conversation lives. */
export interface Place {
  /** Stands for the conversation id wherever Redis shows names: ids hold people's openids. */
  readonly digest: string;
  readonly conversation: ConversationKeys;
  readonly outbox: OutboxKeys;
}

/**
 * Names every key the store uses. A conversation's keys and those of the outbox its effects go to share one hash
 * tag (`{p00}` … `{p63}`), hence one slot of a Redis Cluster, hence one atomic script.
 */
export interface Keys {
  place(conversationId: string): Place;
  outbox(partition: number): OutboxKeys;
  content(fingerprint: string): string;
}

/** @throws YibaoError invalid-config when the prefix would change the hash tag */
export function createKeys(prefix: string): Keys {
  if (/[{}]/.test(prefix)) throw new YibaoError('invalid-config', 'a Redis key prefix must not contain { or }');
  const outboxes = Array.from({ length: PARTITIONS }, (_, partition) =>
    outboxKeys(`${prefix}:${hashTag(partition)}:outbox`),
  );
  const outbox = (partition: number) => outboxes[partition] ?? outboxKeys(`${prefix}:${hashTag(partition)}:outbox`);
  const place = (conversationId: string) => {
    const digest = digestOf(conversationId);
    const partition = partitionOf(digest);
    return {
      digest,
      conversation: conversationKeys(`${prefix}:${hashTag(partition)}`, digest),
      outbox: outbox(partition),
    };
  };
  return { place, outbox, content: (fingerprint) => `${prefix}:content:${fingerprint}` };
}

/**
 * SHA-256 in 43 characters, none of which is `.`, `:` or a brace. Of the JSON: UTF-8 alone would make one of all
 * unpaired surrogates.
 */
export function digestOf(id: string): string {
  return hash('sha256', JSON.stringify(id), 'base64url');
}

/** Names an effect within its partition: sorts behind its conversation, and effects of one message in their order. */
export function outboxItemName(conversationDigest: string, effectId: string): string {
  const end = effectId.lastIndexOf(':');
  return `${conversationDigest}.${digestOf(effectId.slice(0, end))}.${effectId.slice(end + 1).padStart(4, '0')}`;
}

/** The first six bits of the digest: 0 to 63, evenly spread. */
function partitionOf(digest: string): number {
  return Buffer.from(digest.slice(0, 4), 'base64url').readUInt8(0) >> 2;
}

function hashTag(partition: number): string {
  return `{p${String(partition).padStart(2, '0')}}`;
}

function conversationKeys(base: string, digest: string): ConversationKeys {
  const key = (kind: string) => `${base}:${kind}:${digest}`;
  return [key('conversation'), key('transcript'), key('answers'), key('answers-expiry')];
}

function outboxKeys(base: string): OutboxKeys {
  const key = (part: string) => `${base}:${part}`;
  return [key('due'), key('items'), key('attempts'), key('index'), key('buried'), key('reasons')];
}
