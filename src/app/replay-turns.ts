import type { ConversationState, Inbound, InboundContent, Receipt, Turn, TurnInput } from '../vocabulary';
import type { BurstOptions } from './join-burst';
import { type Brain, think } from './take-turn';

/** A stored turn, and what the same message gets now. */
export interface ReplayedTurn {
  readonly stored: Turn;
  readonly now: Turn;
  /** What the person sees is the same, byte for byte. */
  readonly sameAnswer: boolean;
  /** What it rests on is the same, whatever else changed in the content. */
  readonly sameReceipt: boolean;
}

/**
 * Takes the stored turns of one conversation again, oldest first, on the brain given. State is not stored turn by turn:
 * it is made again from the first of them, so a transcript whose beginning was dropped may go another way.
 */
export function replayTurns(brain: Brain, turns: readonly Turn[]): readonly ReplayedTurn[] {
  let state: ConversationState | null = null;
  return turns.map((stored) => {
    const thought = think(hearing(brain, stored), state, inboundOf(stored), burstOf(inputOf(stored)));
    state = thought.state;
    return compare(stored, thought.turn);
  });
}

/** Whether a message was taken with the one before is known from the turn, not from the time between them. */
const burstOf = (input: TurnInput): BurstOptions => ({
  windowMs: input.kind === 'text' && input.joined ? Number.POSITIVE_INFINITY : -1,
});

const compare = (stored: Turn, now: Turn): ReplayedTurn => ({
  stored,
  now,
  sameAnswer: JSON.stringify(stored.messages) === JSON.stringify(now.messages),
  sameReceipt: basisOf(stored.receipt) === basisOf(now.receipt),
});

/** The fingerprint names the whole content, not what this answer rests on. */
const basisOf = (receipt: Receipt | null): string => JSON.stringify({ ...receipt, content: '' });

const inputOf = ({ input }: Turn): TurnInput => input ?? { kind: 'text' };

/** Personal data was masked before it was stored: the kinds are remembered, what stood there is not. */
function hearing({ content, understander }: Brain, turn: Turn): Brain {
  const input = inputOf(turn);
  const personalData = input.kind === 'text' ? (input.personalData ?? []) : [];
  return {
    content,
    understander: {
      understand(text, context) {
        const heard = understander.understand(text, context);
        return { ...heard, signals: { ...heard.signals, personalData } };
      },
    },
  };
}

const inboundOf = (turn: Turn): Inbound => ({
  channel: 'console',
  conversationId: 'replay',
  messageId: turn.messageId,
  content: contentOf(inputOf(turn), turn.said),
  receivedAt: turn.receivedAt,
  ...(turn.asOf === undefined ? {} : { asOf: turn.asOf }),
});

function contentOf(input: TurnInput, said: string): InboundContent {
  switch (input.kind) {
    case 'text':
      return { kind: 'text', text: said };
    case 'choice':
      return { ...input, label: said };
    default:
      return input;
  }
}
