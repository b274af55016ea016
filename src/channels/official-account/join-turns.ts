import type { Inbound, Turn } from '../../vocabulary';
import type { TakeTurn } from '../contract';

/**
 * Makes a redelivery that arrives while the first is being answered wait for that answer. One that arrives
 * later gets the stored turn from `takeTurn` itself.
 */
export function joinTurns(takeTurn: TakeTurn): TakeTurn {
  const running = new Map<string, Promise<Turn>>();
  return (inbound: Inbound) => {
    const id = `${inbound.conversationId} ${inbound.messageId}`;
    const joined = running.get(id);
    if (joined !== undefined) return joined;
    const turn = takeTurn(inbound).finally(() => running.delete(id));
    running.set(id, turn);
    return turn;
  };
}
