import type { Retention } from '../../src/store/contract';
import { createMemoryStore } from '../../src/store/memory-store';
import { addTurn, commitWith, effectNamed, longRetention } from '../contracts/store-builders';
import { describeStore } from '../contracts/store-contract';

function storeWithClock(retention: Retention, capacity?: number) {
  let now = 0;
  const store = createMemoryStore({ retention, clock: () => now, ...(capacity !== undefined && { capacity }) });
  const elapse = async (ms: number) => {
    now += ms;
  };
  return { store, elapse };
}

describeStore('memory store', async (retention) => storeWithClock(retention));

describe('memory store', () => {
  it('lets the conversation longest untouched make room', async () => {
    const { store } = storeWithClock(longRetention, 3);
    for (const id of ['a', 'b', 'c']) await addTurn(store, id, 'm1');
    await addTurn(store, 'a', 'm2');
    await addTurn(store, 'd', 'm1');
    const kept = await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => (await store.read(id)) !== null));
    expect(kept).toEqual([true, false, true, true]);
  });

  it('lets the oldest effects make room', async () => {
    const { store } = storeWithClock(longRetention);
    const effects = Array.from({ length: 10_001 }, (_, index) => effectNamed(`${index}`));
    await store.commit(commitWith({ effects }));
    const items = await store.outbox.claim(20_000, 1000, 1000);
    expect(items).toHaveLength(10_000);
    expect(items[0]?.effect).toEqual(effectNamed('1'));
  });

  it('works by the real clock when it is given none', async () => {
    const store = createMemoryStore({ retention: longRetention });
    await addTurn(store, 'c1', 'm1');
    expect((await store.open('c1', 'm1')).turn?.messageId).toBe('m1');
  });
});
