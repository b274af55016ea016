import { randomUUID } from 'node:crypto';
import type { Deliver, DeliveryResult } from '../../src/outbox/deliver';
import { createOutboxWorker, type OutboxWorkerOptions } from '../../src/outbox/outbox-worker';
import type { OutboxItem, Store } from '../../src/store/contract';
import { createMemoryStore } from '../../src/store/memory-store';
import { createRedisStore } from '../../src/store/redis/redis-store';
import { addTurn, effectNamed, longRetention } from '../contracts/store-builders';

const stores: readonly [string, () => Store][] = [
  ['memory', () => createMemoryStore({ retention: longRetention })],
  [
    'redis',
    () =>
      createRedisStore({ url: process.env.TEST_REDIS_URL ?? '', retention: longRetention, keyPrefix: randomUUID() }),
  ],
];

describe.each(stores)('outbox worker on the %s store', (_name, makeStore) => {
  let store: Store;
  let now: number;
  let delivered: OutboxItem[];
  let warnings: string[];
  let outcomes: string[];

  beforeEach(() => {
    store = makeStore();
    now = 1000;
    delivered = [];
    warnings = [];
    outcomes = [];
  });
  afterEach(() => store.close());

  /** A worker whose deliveries come out as told, the last answer for all that follow. */
  const workerWith = (answers: readonly DeliveryResult[], options: Partial<OutboxWorkerOptions> = {}) => {
    const deliver: Deliver = async (item) => {
      delivered.push(item);
      return answers[Math.min(delivered.length, answers.length) - 1] ?? { kind: 'delivered' };
    };
    const log = {
      warn: (fields: object, message: string) => void warnings.push(`${message} ${JSON.stringify(fields)}`),
    };
    const observe = (outcome: string) => void outcomes.push(outcome);
    const fixed = { store, deliver, clock: () => now, log, observe, random: () => 0, leaseMs: 1000 };
    return createOutboxWorker({ ...fixed, ...options });
  };

  it('delivers every effect once and is done with it', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a'), effectNamed('b')]);
    await addTurn(store, 'c2', 'm1', [effectNamed('c')]);
    const worker = workerWith([]);
    expect(await worker.runOnce()).toBe(3);
    now += 1_000_000;
    expect(await worker.runOnce()).toBe(0);
    expect(delivered.map((item) => item.conversationId + item.id).sort()).toEqual(['c1m1:0', 'c1m1:1', 'c2m1:0']);
    expect(warnings).toEqual([]);
    expect(outcomes).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('tries again after pauses that grow, with the same effect id', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    const worker = workerWith([{ kind: 'retry' }, { kind: 'retry' }, { kind: 'delivered' }], {
      backoff: { firstMs: 1000, longestMs: 60_000 },
    });
    await worker.runOnce();
    now += 499;
    expect(await worker.runOnce()).toBe(0);
    now += 1;
    expect(await worker.runOnce()).toBe(1);
    now += 999;
    expect(await worker.runOnce()).toBe(0);
    now += 1;
    expect(await worker.runOnce()).toBe(1);
    expect(delivered.map((item) => [item.id, item.attempts])).toEqual([
      ['m1:0', 0],
      ['m1:0', 1],
      ['m1:0', 2],
    ]);
    expect(outcomes).toEqual(['postponed', 'postponed', 'delivered']);
  });

  it('waits as long as the other side asks', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    const worker = workerWith([{ kind: 'retry', afterMs: 7000 }]);
    await worker.runOnce();
    now += 6999;
    expect(await worker.runOnce()).toBe(0);
    now += 1;
    expect(await worker.runOnce()).toBe(1);
  });

  it('buries what is refused, with the reason, and says so without telling whose it was', async () => {
    await addTurn(store, 'openid-1', 'openid-1700', [effectNamed('a')]);
    await workerWith([{ kind: 'refused', reason: 'account closed' }]).runOnce();
    expect(await store.outbox.buried(10)).toMatchObject([
      { id: 'openid-1700:0', reason: 'account closed', attempts: 1 },
    ]);
    expect(outcomes).toEqual(['buried']);
    expect(warnings).toHaveLength(1);
    expect(warnings.join()).toContain('account closed');
    expect(warnings.join()).not.toContain('openid');
  });

  it('gives up after so many attempts', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    const worker = workerWith([{ kind: 'retry', afterMs: 10 }], { maxAttempts: 3 });
    for (let round = 0; round < 6; round += 1) {
      await worker.runOnce();
      now += 10;
    }
    expect(delivered).toHaveLength(3);
    expect(await store.outbox.buried(10)).toMatchObject([{ attempts: 3, reason: 'given up after 3 attempts' }]);
  });

  it('takes a delivery that throws for one to try again', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a'), effectNamed('b')]);
    const deliver: Deliver = async (item) => {
      delivered.push(item);
      if (item.id === 'm1:0' && item.attempts === 0) throw new TypeError('oGZUI0egBJY1zhBYw2KhdUfwVJJE is no number');
      return { kind: 'delivered' };
    };
    const worker = workerWith([], { deliver });
    await worker.runOnce();
    now += 1_000_000;
    await worker.runOnce();
    expect(delivered.map((item) => item.id).sort()).toEqual(['m1:0', 'm1:0', 'm1:1']);
    expect(warnings).toEqual(['a delivery failed unexpectedly {"effect":"notify-support","error":"TypeError"}']);
  });

  it('delivers again, under the same id, what was delivered before a crash and not acknowledged', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    const crashing = { ...store.outbox, acknowledge: () => Promise.reject(new Error('crashed')) };
    await workerWith([], { store: { outbox: crashing } }).runOnce();
    const next = workerWith([]);
    expect(await next.runOnce()).toBe(0);
    now += 1000;
    expect(await next.runOnce()).toBe(1);
    now += 1_000_000;
    expect(await next.runOnce()).toBe(0);
    expect(delivered.map((item) => item.id)).toEqual(['m1:0', 'm1:0']);
  });

  it('gives up an item that kills whoever delivers it', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    for (let crash = 0; crash < 3; crash += 1) {
      expect(await store.outbox.claim(1, 1000, now)).toHaveLength(1);
      now += 1000;
    }
    await workerWith([], { maxAttempts: 3 }).runOnce();
    expect(delivered).toEqual([]);
    expect(await store.outbox.buried(10)).toMatchObject([{ id: 'm1:0', reason: 'given up after 3 attempts' }]);
  });

  it('works in the background, and stopping waits for the batch under way', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    const started = deferred();
    const finish = deferred();
    const deliver: Deliver = async (item) => {
      started.resolve();
      await finish.promise;
      delivered.push(item);
      return { kind: 'delivered' };
    };
    const worker = workerWith([], { deliver });
    worker.start();
    worker.start();
    await started.promise;
    const stopped = worker.stop();
    const first = await Promise.race([stopped.then(() => 'stopped'), Promise.resolve('still delivering')]);
    expect(first).toBe('still delivering');
    finish.resolve();
    await stopped;
    expect(delivered).toHaveLength(1);
    now += 1_000_000;
    expect(await store.outbox.claim(1, 1000, now)).toEqual([]);
  });

  it('works on after the store was away', async () => {
    await addTurn(store, 'c1', 'm1', [effectNamed('a')]);
    let outages = 2;
    const claim: Store['outbox']['claim'] = (...args) =>
      outages-- > 0 ? Promise.reject(new Error('away')) : store.outbox.claim(...args);
    const done = deferred();
    const deliver: Deliver = async () => {
      done.resolve();
      return { kind: 'delivered' };
    };
    const worker = workerWith([], { store: { outbox: { ...store.outbox, claim } }, deliver, pollMs: 1 });
    worker.start();
    await done.promise;
    await worker.stop();
    expect(warnings).toHaveLength(2);
  });

  it('shares the work with other workers and delivers nothing twice', async () => {
    for (let index = 0; index < 40; index += 1) await addTurn(store, `c${index}`, 'm1', [effectNamed('a')]);
    const workers = [workerWith([]), workerWith([]), workerWith([])];
    while ((await Promise.all(workers.map((worker) => worker.runOnce()))).some((items) => items > 0));
    expect(delivered).toHaveLength(40);
    expect(new Set(delivered.map((item) => item.conversationId)).size).toBe(40);
  });
});

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
