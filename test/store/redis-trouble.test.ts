import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Redis } from 'ioredis';
import { YibaoError } from '../../src/errors';
import type { Store } from '../../src/store/contract';
import { createDataKeyCodec } from '../../src/store/data-key';
import { createKeys } from '../../src/store/redis/keys';
import { createRedisStore } from '../../src/store/redis/redis-store';
import { addTurn, commitWith, effectNamed, longRetention, stateWith, turnWith } from '../contracts/store-builders';
import { type RedisProxy, startRedisProxy } from '../support/redis-proxy';
import { type RedisServer, startRedisServer } from '../support/redis-server';

const unavailable = { code: 'store-unavailable', retryable: true };

describe('redis store in trouble', () => {
  let server: RedisServer;
  let proxy: RedisProxy;
  let redis: Redis;
  let store: Store;
  let warnings: string[];
  const log = { warn: (_fields: object, message: string) => void warnings.push(message) };

  beforeEach(async () => {
    server = await startRedisServer();
    proxy = await startRedisProxy(server.port);
    redis = new Redis(server.url);
    redis.on('error', () => undefined);
    warnings = [];
    store = createRedisStore({ url: proxy.url, retention: longRetention, log });
  });
  afterEach(async () => {
    redis.disconnect();
    await store.close();
    await proxy.close();
    await server.close();
  });

  /** Asks until Redis is back; the suite's time limit ends it if it never is. */
  const untilServed = async <T>(question: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await question();
      } catch (error) {
        expect(error).toMatchObject(unavailable);
        await pause(20);
      }
    }
  };

  it('says store-unavailable for every verb while Redis is away, and works again when it is back', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    const [item] = await store.outbox.claim(1, 1000, 1000);
    if (item === undefined) throw new Error('nothing is due');
    await server.stop();
    const verbs = [
      () => store.open('c1', 'm1'),
      () => store.commit(commitWith()),
      () => store.read('c1'),
      () => store.erase('c1'),
      () => store.ping(),
      () => store.outbox.claim(1, 1000, 1000),
      () => store.outbox.acknowledge(item),
      () => store.outbox.postpone(item, 1),
      () => store.outbox.bury(item, 'x'),
      () => store.outbox.buried(1),
    ];
    for (const verb of verbs) await expect(verb()).rejects.toMatchObject(unavailable);
    await server.restart();
    await untilServed(() => store.ping());
    expect(warnings).toEqual(['Redis is away; trying again in the background']);
    expect(await addTurn(store, 'c1', 'm1')).toEqual({ kind: 'committed' });
  });

  it('never answers from memory: what Redis lost is gone', async () => {
    await addTurn(store, 'c1', 'm1');
    await server.stop();
    await server.restart();
    expect(await untilServed(() => store.open('c1', 'm1'))).toEqual({ version: 0, state: null, turn: null });
  });

  it('can be made while Redis is away, and serves once it is there', async () => {
    await server.stop();
    const early = createRedisStore({ url: server.url, retention: longRetention });
    await expect(early.ping()).rejects.toMatchObject(unavailable);
    await server.restart();
    await untilServed(() => early.ping());
    await early.close();
  });

  it('gives up waiting for an answer that does not come', async () => {
    await store.ping();
    proxy.weather = 'silent';
    await expect(store.commit(commitWith())).rejects.toMatchObject(unavailable);
    proxy.weather = 'fair';
    expect((await untilServed(() => store.commit(commitWith()))).kind).toBe('duplicate');
  });

  it('gets the turn when the answer to its commit was lost with the connection', async () => {
    await store.ping();
    proxy.weather = 'answer-lost';
    const result = await untilServed(() => store.commit(commitWith({ effects: [effectNamed('once')] })));
    expect(result).toEqual({ kind: 'duplicate', turn: turnWith() });
    expect((await store.open('c1', 'm2')).version).toBe(1);
    expect(await untilServed(() => store.outbox.claim(10, 1000, 1000))).toHaveLength(1);
  });

  it('says store-unavailable after it was closed', async () => {
    await store.close();
    await expect(store.ping()).rejects.toMatchObject(unavailable);
  });

  it('waits out a demoted master: READONLY is an outage, not a fault', async () => {
    await addTurn(store, 'c1', 'm1');
    await redis.replicaof('127.0.0.1', 1);
    await expect(store.commit(commitWith({ messageId: 'm2', version: 1 }))).rejects.toMatchObject(unavailable);
    await redis.replicaof('NO', 'ONE');
    const commit = commitWith({ messageId: 'm2', version: 1 });
    expect(await untilServed(() => store.commit(commit))).toEqual({ kind: 'committed' });
  });

  it('says store-unavailable when Redis is full, and has written nothing', async () => {
    await addTurn(store, 'c1', 'm1');
    await redis.config('SET', 'maxmemory', '1');
    await expect(store.commit(commitWith({ messageId: 'm2', version: 1 }))).rejects.toMatchObject(unavailable);
    await redis.config('SET', 'maxmemory', '0');
    expect(await store.open('c1', 'm2')).toEqual({ version: 1, state: stateWith(), turn: null });
  });

  it('says invalid-config when Redis wants a password', async () => {
    await redis.config('SET', 'requirepass', 'secret');
    const stranger = createRedisStore({ url: server.url, retention: longRetention });
    await expect(stranger.ping()).rejects.toMatchObject({ code: 'invalid-config' });
    await stranger.close();
    const friend = createRedisStore({ url: server.url.replace('//', '//:secret@'), retention: longRetention });
    await expect(friend.ping()).resolves.toBeUndefined();
    await friend.close();
  });

  it('names a key of a wrong type as what it is, not as an outage', async () => {
    const [conversation] = createKeys('yibao').place('c1').conversation;
    await redis.set(conversation, 'not ours');
    for (const question of [() => store.open('c1', 'm1'), () => store.commit(commitWith()), () => store.read('c1')]) {
      await expect(question()).rejects.toMatchObject({
        code: 'internal',
        message: expect.stringContaining('WRONGTYPE'),
      });
    }
  });

  it.each(['{"half', '', 'v1.c29tZXRoaW5nIGVsc2UgYWx0b2dldGhlciBhbmQgbG9uZw=='])(
    'names a corrupt state %j as corrupt, and shows none of it',
    async (text) => {
      await addTurn(store, 'c1', 'm1');
      await redis.hset(createKeys('yibao').place('c1').conversation[0], 'state', text);
      const error = await store.open('c1', 'm2').catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'internal', message: expect.stringContaining('corrupt') });
      expect(inspect(error)).not.toContain('half');
    },
  );

  it('never carries what people wrote on an error', async () => {
    const [, transcript] = createKeys('yibao').place('c1').conversation;
    await redis.set(transcript, 'not ours');
    const error = await store.commit(commitWith()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(YibaoError);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('断缴');
  });

  it('reads nothing with another data key, and a foreign outbox item holds up nobody', async () => {
    const open = (key: Buffer) =>
      createRedisStore({
        url: server.url,
        retention: longRetention,
        log,
        codec: createDataKeyCodec(key.toString('base64')),
      });
    const [one, two] = [open(randomBytes(32)), open(randomBytes(32))];
    await addTurn(one, 'c1', 'm1', [effectNamed('a')]);
    await addTurn(two, 'c2', 'm1', [effectNamed('b')]);
    await expect(two.open('c1', 'm1')).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('DATA_KEY'),
    });
    expect((await two.outbox.claim(10, 1000, 1000)).map((item) => item.conversationId)).toEqual(['c2']);
    expect(warnings).toEqual(['an outbox item cannot be read and is left where it is']);
    expect((await one.outbox.claim(10, 1000, 2000)).map((item) => item.conversationId)).toEqual(['c1']);
    await Promise.all([one.close(), two.close()]);
  });

  it('asks Redis twice for a message: open and commit, by the hash of the script', async () => {
    await addTurn(store, 'c1', 'm0');
    await redis.config('RESETSTAT');
    await addTurn(store, 'c1', 'm1', [effectNamed('a'), effectNamed('b')]);
    const stats = await redis.info('commandstats');
    expect(/cmdstat_evalsha:calls=(\d+)/.exec(stats)?.[1]).toBe('2');
    expect(stats).not.toContain('cmdstat_eval:');
  });

  it('sends a script again when Redis has forgotten it', async () => {
    await addTurn(store, 'c1', 'm1');
    await redis.script('FLUSH');
    const results = await Promise.all(['m2', 'm3', 'm4'].map((id) => store.open('c1', id)));
    expect(results.map((result) => result.version)).toEqual([1, 1, 1]);
    await redis.script('FLUSH');
    expect(await addTurn(store, 'c1', 'm2')).toEqual({ kind: 'committed' });
  });
});

describe('redis store addresses', () => {
  const retention = longRetention;

  it.each(['', 'localhost:6379', 'http://localhost', '/tmp/redis.sock'])('refuses %j without repeating it', (url) => {
    expect(() => createRedisStore({ url, retention })).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => createRedisStore({ url: `${url}-secret`, retention })).not.toThrow('secret');
  });

  it('refuses a cluster of no nodes and a prefix that would break the hash tag', () => {
    expect(() => createRedisStore({ cluster: [], retention })).toThrow(YibaoError);
    expect(() => createRedisStore({ url: 'redis://localhost', retention, keyPrefix: 'a{b}' })).toThrow(YibaoError);
  });
});
