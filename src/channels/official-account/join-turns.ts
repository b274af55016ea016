import type { Inbound, Turn } from '../../vocabulary';
import type { TakeTurn } from '../contract';

/**
 * Makes a redelivery that arrives while the first is being answered wait for that answer. One that arrives
 * later gets the stored turn from `takeTurn` itself.
 */
export function joinTurns(takeTurn: TakeTurn): TakeTurn {
  // No Map: the tables it outgrows keep each other, and the turns in them, until the next full garbage collection.
  const running: Record<string, Promise<Turn> | undefined> = Object.create(null);
  return (inbound: Inbound) => {
    const id = `${inbound.conversationId} ${inbound.messageId}`;
    const joined = running[id];
    if (joined !== undefined) return joined;
    const turn = takeTurn(inbound).finally(() => delete running[id]);
    running[id] = turn;
    return turn;
  };
}
