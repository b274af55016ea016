import { countFailures } from '../../src/app/count-failures';
import { YibaoError } from '../../src/errors';
import { createMemoryStore } from '../../src/store/memory-store';
import { describeStore } from '../contracts/store-contract';

describeStore('counted memory store', async (retention) => {
  let now = 0;
  const store = createMemoryStore({ retention, clock: () => now });
  return {
    store: countFailures(store, { storeFailed: () => undefined }),
    elapse: async (ms) => {
      now += ms;
    },
  };
});

describe('countFailures', () => {
  it('names the operation that failed and passes its error on', async () => {
    const failed: string[] = [];
    const away = async () => {
      throw new YibaoError('store-unavailable', 'away');
    };
    const retention = { conversationMs: 1, turnMs: 1, transcriptTurns: 1 };
    const store = { ...createMemoryStore({ retention }), open: away, ping: away };
    const counted = countFailures(store, { storeFailed: (operation) => failed.push(operation) });
    await expect(counted.open('c', 'm')).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(counted.ping()).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await counted.read('c')).toBeNull();
    expect(failed).toEqual(['open', 'ping']);
  });
});
