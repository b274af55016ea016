import type { OutboxItem } from '../store/contract';

/** How a delivery came out. */
export type DeliveryResult =
  | { readonly kind: 'delivered' }
  /** Not now: try again, after `afterMs` where the other side has said so, else after a growing pause. */
  | { readonly kind: 'retry'; readonly afterMs?: number }
  /** Never: trying again would change nothing. The reason is for an operator and holds no message text. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Carries out one effect. It may be called again with the same `item.id` (a crash after delivery, a lease that ended),
 * so whoever receives the effect can tell by the id; it must end before the lease does.
 */
export type Deliver = (item: OutboxItem) => Promise<DeliveryResult>;
