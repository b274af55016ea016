import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Retention, Store } from '../../src/store/contract';
import { createDataKeyCodec } from '../../src/store/data-key';
import { createKeys } from '../../src/store/redis/keys';
import { createRedisStore } from '../../src/store/redis/redis-store';
import {
  addTurn,
  commitWith,
  effectNamed,
  increment,
  longRetention,
  stateWith,
  turnWith,
} from '../contracts/store-builders';
import { describeStore } from '../contracts/store-contract';

const url = process.env.TEST_REDIS_URL ?? '';
const dataKey = randomBytes(32).toString('base64');

/** A store on the shared test Redis, alone under a prefix of its own. */
function freshStore(retention: Retention = longRetention, keyPrefix = randomUUID()) {
  return createRedisStore({ url, retention, keyPrefix });
}

describeStore('redis store', async (retention) => ({ store: freshStore(retention), elapse: (ms) => pause(ms + 2) }));

describeStore('redis store with a data key', async (retention) => ({
  store: createRedisStore({ url, retention, keyPrefix: randomUUID(), codec: createDataKeyCodec(dataKey) }),
  elapse: (ms) => pause(ms + 2),
}));

describe('redis store', () => {
  const prefix = randomUUID();
  const openId = 'oGZUI0egBJY1zhBYw2KhdUfwVJJE';
  let redis: Redis;
  let store: Store;
  let keys: () => Promise<string[]>;

  beforeEach(() => {
    redis = new Redis(url);
    store = freshStore(longRetention, prefix);
    keys = () => redis.keys(`${prefix}:*`);
  });
  afterEach(async () => {
    const left = await keys();
    if (left.length > 0) await redis.del(left);
    await Promise.all([redis.quit(), store.close()]);
  });

  const buryOne = async () => {
    const [item] = await store.outbox.claim(1, 1000, 1000);
    if (item === undefined) throw new Error('nothing is due');
    await store.outbox.bury(item, 'refused');
  };

  it('puts all keys of a commit under one hash tag', async () => {
    await addTurn(store, openId, 'm1', [effectNamed('a'), effectNamed('b')]);
    await buryOne();
    const written = await keys();
    expect(written).toHaveLength(10);
    expect(new Set(written.map(hashTag)).size).toBe(1);
  });

  it('spreads conversations over the 64 partitions', async () => {
    for (let index = 0; index < 1000; index += 1) await addTurn(store, `person-${index}`, 'm1');
    const conversations = (await keys()).filter((key) => key.includes(':conversation:'));
    const counts = partitionSizes(conversations);
    expect(counts).toHaveLength(64);
    expect(Math.max(...counts)).toBeLessThan(40);
  });

  it('gives every key an end, whatever was done last', async () => {
    await addTurn(store, openId, 'm1', [effectNamed('a'), effectNamed('b'), effectNamed('c')]);
    await expectEnds();
    await buryOne();
    await expectEnds();
    const [item] = await store.outbox.claim(1, 1000, 1000);
    if (item) await store.outbox.postpone(item, 9000);
    await expectEnds();
  });
  const expectEnds = async () => {
    for (const key of await keys()) {
      const left = await redis.pttl(key);
      expect([key, left > 0]).toEqual([key, true]);
      expect(left).toBeLessThanOrEqual(key.includes(':outbox:') ? 7 * 86_400_000 : longRetention.conversationMs);
      if (key.includes(':answers')) expect(left).toBeLessThanOrEqual(longRetention.turnMs);
    }
  };

  it('drops dead letters older than the outbox is kept', async () => {
    await store.close();
    store = createRedisStore({ url, retention: longRetention, keyPrefix: prefix, outboxMs: 3_600_000 });
    await addTurn(store, openId, 'm1', [effectNamed('old'), effectNamed('new')]);
    await buryOne();
    const [buriedKey] = (await keys()).filter((key) => key.endsWith(':buried'));
    if (buriedKey === undefined) throw new Error('nothing is buried');
    const [name] = await redis.zrange(buriedKey, '0', '-1');
    await redis.zadd(buriedKey, 1000, name ?? '');
    await buryOne();
    const [kept] = await store.outbox.buried(10);
    if (kept === undefined) throw new Error('nothing is buried');
    expect(kept.effect).toEqual(effectNamed('new'));
    await store.outbox.acknowledge(kept);
    expect((await keys()).filter((key) => key.includes(':outbox:'))).toEqual([]);
  });

  it('keeps nothing of an item that was acknowledged', async () => {
    await addTurn(store, openId, 'm1', [effectNamed('a'), effectNamed('b')]);
    for (const item of await store.outbox.claim(2, 1000, 1000)) await store.outbox.acknowledge(item);
    expect((await keys()).filter((key) => key.includes(':outbox:'))).toEqual([]);
  });

  it('shows no conversation or message id in a key, a field or a member', async () => {
    await addTurn(store, openId, `${openId}1700000000`, [effectNamed('a'), effectNamed('b')]);
    await buryOne();
    const names = await Promise.all((await keys()).map(async (key) => [key, ...(await namesIn(redis, key))]));
    expect(names.flat().length).toBeGreaterThan(10);
    expect(names.flat().filter((name) => name.includes(openId))).toEqual([]);
  });

  it('leaves no key of an erased conversation, and nothing under a data key shows what was said', async () => {
    await store.close();
    store = createRedisStore({ url, retention: longRetention, keyPrefix: prefix, codec: createDataKeyCodec(dataKey) });
    await addTurn(store, openId, 'm1', [effectNamed('a'), effectNamed('b')]);
    await buryOne();
    const dump = async () => (await Promise.all((await keys()).map((key) => contentOf(redis, key)))).flat().join('\n');
    expect(await dump()).toContain('v1.');
    expect(await dump()).not.toContain(openId);
    expect(await dump()).not.toMatch(/断缴|refused|notify-support/);
    await store.erase(openId);
    expect(await keys()).toEqual([]);
  });

  it('is safe to ask again when the answer to a commit was lost', async () => {
    const commit = commitWith({ conversationId: openId, effects: [effectNamed('a')] });
    await store.commit(commit);
    expect(await store.commit(commit)).toEqual({ kind: 'duplicate', turn: turnWith() });
    expect((await store.open(openId, 'm2')).version).toBe(1);
    expect(await store.outbox.claim(10, 1000, 1000)).toHaveLength(1);
  });

  it('lets two processes share conversations and the outbox', async () => {
    const other = freshStore(longRetention, prefix);
    const ids = Array.from({ length: 20 }, (_, index) => `m${index}`);
    await Promise.all(ids.map((id, index) => increment(index % 2 === 0 ? store : other, openId, id)));
    expect((await store.open(openId, 'x')).state).toEqual(stateWith({ turns: 20 }));
    expect((await other.open(openId, 'm3')).turn?.messageId).toBe('m3');
    await addTurn(store, 'c2', 'm1', [effectNamed('a'), effectNamed('b'), effectNamed('c')]);
    const claims = await Promise.all([store.outbox.claim(2, 1000, 1000), other.outbox.claim(2, 1000, 1000)]);
    expect(
      claims
        .flat()
        .map((item) => item.id)
        .sort(),
    ).toEqual(['m1:0', 'm1:1', 'm1:2']);
    await other.close();
  });

  it('keeps a long queue in one partition from holding up the others', async () => {
    await addTurn(
      store,
      'busy',
      'm1',
      Array.from({ length: 500 }, () => effectNamed('many')),
    );
    const elsewhere = Array.from({ length: 30 }, (_, index) => `quiet-${index}`).filter(
      (id) => tagOf(id) !== tagOf('busy'),
    );
    for (const id of elsewhere.slice(0, 20)) await addTurn(store, id, 'm1', [effectNamed('one')]);
    const items = [...(await store.outbox.claim(40, 60_000, 2000)), ...(await store.outbox.claim(40, 60_000, 2000))];
    expect(items).toHaveLength(80);
    expect(items.filter((item) => item.conversationId.startsWith('quiet'))).toHaveLength(20);
  });
});

function tagOf(conversationId: string): string {
  return hashTag(createKeys('any').place(conversationId).conversation[0]);
}

/** The part in the first pair of braces: all a Redis Cluster looks at. */
function hashTag(key: string): string {
  const tag = /^[^{}]*(\{p\d\d\})/.exec(key)?.[1];
  if (tag === undefined) throw new Error(`${key} has no hash tag`);
  return tag;
}

function partitionSizes(keys: readonly string[]): readonly number[] {
  const sizes = new Map<string, number>();
  for (const key of keys) {
    const tag = hashTag(key);
    sizes.set(tag, (sizes.get(tag) ?? 0) + 1);
  }
  return [...sizes.values()];
}

/** Hash fields and sorted-set members. */
async function namesIn(redis: Redis, key: string): Promise<readonly string[]> {
  const type = await redis.type(key);
  if (type === 'hash') return redis.hkeys(key);
  return type === 'zset' ? redis.zrange(key, '0', '-1') : [];
}

async function contentOf(redis: Redis, key: string): Promise<readonly string[]> {
  const type = await redis.type(key);
  if (type === 'hash') return Object.entries(await redis.hgetall(key)).flat();
  return type === 'list' ? redis.lrange(key, 0, -1) : namesIn(redis, key);
}
