import type { OutboxItem, Store } from '../../src/store/contract';
import { addTurn, commitWith, effectNamed } from './store-builders';

type Fresh = () => Promise<Store>;

async function claimOne(store: Store, leaseMs: number, now: number): Promise<OutboxItem> {
  const [item] = await store.outbox.claim(1, leaseMs, now);
  if (item === undefined) throw new Error('nothing is due');
  return item;
}

/** The outbox part of the store contract. */
export function describeOutbox(fresh: Fresh): void {
  describe('outbox', () => {
    it('hands out the effects of a commit with their ids, in their order, from the commit on', async () => {
      const store = await fresh();
      const effects = Array.from({ length: 12 }, (_, index) => effectNamed(`e${index}`));
      await store.commit(commitWith({ effects, now: 5000 }));
      expect(await store.outbox.claim(20, 1000, 4999)).toEqual([]);
      const items = await store.outbox.claim(20, 1000, 5000);
      expect(items).toEqual(
        effects.map((effect, index) => ({ id: `m1:${index}`, conversationId: 'c1', effect, attempts: 0 })),
      );
    });

    it('leases: nobody else gets an item until its lease ends, then it is due with one more attempt', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('e')]);
      expect((await claimOne(store, 1000, 1000)).attempts).toBe(0);
      expect(await store.outbox.claim(10, 1000, 1999)).toEqual([]);
      expect((await claimOne(store, 1000, 2000)).attempts).toBe(1);
      expect((await claimOne(store, 1000, 9000)).attempts).toBe(2);
    });

    it('never gives one item to two who claim at once', async () => {
      const store = await fresh();
      for (let index = 0; index < 30; index += 1) await addTurn(store, `c${index}`, 'm1', [effectNamed('e')]);
      const claims = await Promise.all(Array.from({ length: 8 }, () => store.outbox.claim(10, 60_000, 2000)));
      const rest = await store.outbox.claim(100, 60_000, 2000);
      const names = [...claims.flat(), ...rest].map((item) => item.conversationId);
      expect(names).toHaveLength(30);
      expect(new Set(names).size).toBe(30);
    });

    it('forgets what was acknowledged, even after the lease ended', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('e')]);
      const early = await claimOne(store, 1000, 1000);
      await claimOne(store, 1000, 2000);
      await store.outbox.acknowledge(early);
      await store.outbox.acknowledge(early);
      expect(await store.outbox.claim(10, 1000, 1_000_000)).toEqual([]);
    });

    it('postpones: due again at the instant named, not before, with the attempt counted', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('e')]);
      await store.outbox.postpone(await claimOne(store, 1000, 1000), 50_000);
      expect(await store.outbox.claim(10, 1000, 49_999)).toEqual([]);
      const again = await claimOne(store, 1000, 50_000);
      expect(again).toEqual({ id: 'm1:0', conversationId: 'c1', effect: effectNamed('e'), attempts: 1 });
    });

    it('keeps what was buried with the reason, and never hands it out again', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('e')]);
      const item = await claimOne(store, 1000, 1000);
      await store.outbox.bury(item, 'the account is 停用');
      expect(await store.outbox.claim(10, 1000, 1_000_000)).toEqual([]);
      expect(await store.outbox.buried(10)).toEqual([{ ...item, attempts: 1, reason: 'the account is 停用' }]);
    });

    it('lets what is buried rest, whatever its last holder says', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('e')]);
      const item = await claimOne(store, 1000, 1000);
      await store.outbox.bury(item, 'first');
      await store.outbox.bury(item, 'second');
      await store.outbox.postpone(item, 2000);
      expect(await store.outbox.claim(10, 1000, 1_000_000)).toEqual([]);
      expect((await store.outbox.buried(10)).map(({ reason }) => reason)).toEqual(['first']);
    });

    it('lists as many of the buried as asked for', async () => {
      const store = await fresh();
      for (const id of ['c1', 'c2', 'c3', 'c4']) await addTurn(store, id, 'm1', [effectNamed(id)]);
      for (const item of await store.outbox.claim(4, 1000, 1000)) await store.outbox.bury(item, 'refused');
      expect(await store.outbox.buried(3)).toHaveLength(3);
      expect(await store.outbox.buried(9)).toHaveLength(4);
    });

    it('ignores who postpones or buries on a lease that went to somebody else', async () => {
      const store = await fresh();
      await addTurn(store, 'c1', 'm1', [effectNamed('e')]);
      const late = await claimOne(store, 1000, 1000);
      const current = await claimOne(store, 10_000, 2000);
      await store.outbox.postpone(late, 2001);
      await store.outbox.bury(late, 'too late');
      expect(await store.outbox.claim(10, 1000, 11_999)).toEqual([]);
      expect(await store.outbox.buried(10)).toEqual([]);
      await store.outbox.postpone(current, 3000);
      expect((await claimOne(store, 1000, 3000)).attempts).toBe(2);
    });

    it('gives up to the limit, and all of it in the end', async () => {
      const store = await fresh();
      for (let index = 0; index < 25; index += 1) await addTurn(store, `c${index}`, 'm1', [effectNamed('e')]);
      const batches: number[] = [];
      for (let batch = 0; batch < 4; batch += 1) {
        const items = await store.outbox.claim(10, 60_000, 1000);
        batches.push(items.length);
        for (const item of items) await store.outbox.acknowledge(item);
      }
      expect(batches).toEqual([10, 10, 5, 0]);
    });
  });
}
