import type { OutboxItem } from '../store/contract';
import type { Deliver } from './deliver';

/** The little of a logger this needs: it hashes `conversation`, so that no line tells who it was. */
export interface NotifyLog {
  info(fields: { readonly conversation: string; readonly reason: string }, message: string): void;
}

/**
 * Tells operators through the log that somebody asked for a person, or was not understood three times. No channel of
 * this version can send a message later, so an effect that wants that is given up and kept for a look.
 */
export const createNotifySupport =
  (log: NotifyLog): Deliver =>
  async ({ conversationId, effect }: OutboxItem) => {
    if (effect.kind !== 'notify-support') return { kind: 'refused', reason: 'no channel sends messages later' };
    log.info({ conversation: conversationId, reason: effect.reason }, 'somebody needs a person');
    return { kind: 'delivered' };
  };
