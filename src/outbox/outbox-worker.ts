import { setTimeout as timer } from 'node:timers/promises';
import type { Store } from '../store/contract';
import type { Instant } from '../vocabulary';
import type { Backoff } from './backoff';
import type { Deliver } from './deliver';
import { type OutboxLog, type SettleParts, settleItem } from './settle-item';

export interface OutboxWorkerOptions {
  readonly store: Pick<Store, 'outbox'>;
  readonly deliver: Deliver;
  readonly clock: () => Instant;
  readonly log: OutboxLog;
  /** Told what became of every item, once the store knows. */
  readonly observe?: SettleParts['observe'];
  /** 0 to 1; default Math.random. */
  readonly random?: () => number;
  /** Items leased at once, and delivered side by side; default 16. */
  readonly batch?: number;
  /** How long a lease lasts, ms: longer than the longest delivery; default 60,000. */
  readonly leaseMs?: number;
  /** How often to look for due items while there are none, ms; default 500. */
  readonly pollMs?: number;
  /** Default: 1 s, doubling to 10 min. */
  readonly backoff?: Backoff;
  /** Deliveries tried before an item is given up; default 8. */
  readonly maxAttempts?: number;
  /** Waits, and ends early without an error when the signal says so; default: a real timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Delivers what stands on the outbox, at least once. Any number of workers may share a store. */
export interface OutboxWorker {
  /** Claims and settles one batch. @returns how many items there were @throws YibaoError store-unavailable */
  runOnce(): Promise<number>;
  /** Works in the background until stopped. */
  start(): void;
  /** Takes no more work and waits for the batch under way. */
  stop(): Promise<void>;
}

const realWait = (ms: number, signal: AbortSignal) =>
  timer(ms, undefined, { signal, ref: false }).catch(() => undefined);

export function createOutboxWorker(options: OutboxWorkerOptions): OutboxWorker {
  const { clock, log, batch = 16, leaseMs = 60_000, pollMs = 500, wait = realWait } = options;
  const parts = toSettleParts(options);
  const runOnce = async () => {
    const items = await parts.outbox.claim(batch, leaseMs, clock());
    await Promise.all(items.map((item) => settleItem(parts, item)));
    return items.length;
  };
  const work = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      const items = await runOnce().catch((error: unknown) => reportAndRest(log, error));
      if (items === 0 && !signal.aborted) await wait(pollMs, signal);
    }
  };
  let stopping = new AbortController();
  let working: Promise<void> | null = null;
  return {
    runOnce,
    start: () => {
      if (working !== null) return;
      stopping = new AbortController();
      working = work(stopping.signal);
    },
    stop: async () => {
      stopping.abort();
      await working;
      working = null;
    },
  };
}

function toSettleParts(options: OutboxWorkerOptions): SettleParts {
  const { store, deliver, clock, log, observe = () => {}, random = Math.random, maxAttempts = 8 } = options;
  const backoff = options.backoff ?? { firstMs: 1000, longestMs: 600_000 };
  return { outbox: store.outbox, deliver, clock, log, observe, random, backoff, maxAttempts };
}

function reportAndRest(log: OutboxLog, error: unknown): number {
  log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the outbox cannot be read; trying again');
  return 0;
}
