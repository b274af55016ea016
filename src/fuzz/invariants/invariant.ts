import type { ConversationState, Inbound, Reply, Turn } from '../../vocabulary';
import type { World } from '../world';

/** A turn with what it was taken on. */
export interface TakenTurn {
  readonly before: ConversationState | null;
  readonly state: ConversationState;
  readonly turn: Turn;
  readonly inbound: Inbound;
  readonly replies: readonly Reply[];
}

/** Something that must be so of every turn: what is wrong with this one. */
export type Invariant = (taken: TakenTurn, world: World) => readonly string[];
