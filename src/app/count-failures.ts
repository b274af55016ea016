import type { Metrics } from '../observability/create-metrics';
import type { Store } from '../store/contract';

/** The same store, with every operation that fails counted by its name: what operators are woken by. */
export function countFailures(store: Store, metrics: Pick<Metrics, 'storeFailed'>): Store {
  const counted =
    <Given extends unknown[], Result>(operation: string, work: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> =>
      work(...given).catch((error: unknown) => {
        metrics.storeFailed(operation);
        throw error;
      });
  return {
    ...store,
    open: counted('open', store.open),
    commit: counted('commit', store.commit),
    read: counted('read', store.read),
    erase: counted('erase', store.erase),
    ping: counted('ping', store.ping),
    outbox: { ...store.outbox, claim: counted('claim', store.outbox.claim) },
    contents: { ...store.contents, keep: counted('keep', store.contents.keep) },
  };
}
