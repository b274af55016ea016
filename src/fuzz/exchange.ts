import type { InboundContent, Reply, Turn } from '../vocabulary';

/** One message and what came back. */
export interface Exchange {
  readonly content: InboundContent;
  readonly turn: Turn;
  /** What the turn said before it was worded. */
  readonly replies: readonly Reply[];
}
