import type { OutboxItem, OutboxStore } from '../store/contract';
import type { Instant } from '../vocabulary';
import { type Backoff, backoffMs } from './backoff';
import type { Deliver, DeliveryResult } from './deliver';

/** The little of a logger the outbox needs. Effects, ids and texts are never logged: they are about people. */
export interface OutboxLog {
  warn(fields: object, message: string): void;
}

export interface SettleParts {
  readonly outbox: OutboxStore;
  readonly deliver: Deliver;
  readonly clock: () => Instant;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: OutboxLog;
  readonly observe: (outcome: 'delivered' | 'postponed' | 'buried') => void;
  readonly backoff: Backoff;
  /** Deliveries tried before an item is given up. */
  readonly maxAttempts: number;
}

/**
 * Delivers one leased item and tells the store how it came out. Never rejects: when the store cannot be told, the lease
 * ends by itself and the item is delivered once more.
 */
export async function settleItem(parts: SettleParts, item: OutboxItem): Promise<void> {
  try {
    await record(parts, item, await tryDelivery(parts, item));
  } catch (error) {
    parts.log.warn({ effect: item.effect.kind, error: nameOf(error) }, 'an outbox item could not be settled');
  }
}

async function tryDelivery(parts: SettleParts, item: OutboxItem): Promise<DeliveryResult> {
  // Leased as often as allowed and never settled: it may be what kills its worker.
  if (item.attempts >= parts.maxAttempts) return { kind: 'refused', reason: givenUp(item.attempts) };
  try {
    return await parts.deliver(item);
  } catch (error) {
    parts.log.warn({ effect: item.effect.kind, error: nameOf(error) }, 'a delivery failed unexpectedly');
    return { kind: 'retry' };
  }
}

async function record(parts: SettleParts, item: OutboxItem, result: DeliveryResult): Promise<void> {
  if (result.kind === 'delivered') {
    await parts.outbox.acknowledge(item);
    return parts.observe('delivered');
  }
  if (result.kind === 'refused') return bury(parts, item, result.reason);
  if (item.attempts + 1 >= parts.maxAttempts) return bury(parts, item, givenUp(item.attempts + 1));
  return postpone(parts, item, result.afterMs);
}

async function postpone(parts: SettleParts, item: OutboxItem, afterMs: number | undefined): Promise<void> {
  const pause = afterMs ?? backoffMs(parts.backoff, item.attempts, parts.random());
  await parts.outbox.postpone(item, parts.clock() + pause);
  parts.observe('postponed');
}

async function bury(parts: SettleParts, item: OutboxItem, reason: string): Promise<void> {
  await parts.outbox.bury(item, reason);
  parts.observe('buried');
  parts.log.warn({ effect: item.effect.kind, attempts: item.attempts, reason }, 'an outbox item was given up');
}

function givenUp(attempts: number): string {
  return `given up after ${attempts} attempts`;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
