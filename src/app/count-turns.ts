import type { Metrics } from '../observability/create-metrics';
import type { Inbound, Turn } from '../vocabulary';

export interface TurnCounter {
  /** Told each turn that was decided anew, see `TakeTurnOptions`. */
  readonly observe: (turn: Turn) => void;
  /** The same use case, counted: new turns by status and time, stored ones as repeated. */
  count(takeTurn: (inbound: Inbound) => Promise<Turn>): (inbound: Inbound) => Promise<Turn>;
}

/** Counts turns. A message delivered again would otherwise count as a second, very fast answer. */
export function createTurnCounter(metrics: Pick<Metrics, 'turnTaken' | 'turnRepeated'>): TurnCounter {
  const fresh = new WeakSet<Turn>();
  return {
    observe: (turn) => fresh.add(turn),
    count: (takeTurn) => async (inbound) => {
      const start = performance.now();
      const turn = await takeTurn(inbound);
      const seconds = (performance.now() - start) / 1000;
      if (fresh.has(turn)) metrics.turnTaken(inbound.channel, turn.dialogue.status, seconds);
      else metrics.turnRepeated(inbound.channel);
      return turn;
    },
  };
}
