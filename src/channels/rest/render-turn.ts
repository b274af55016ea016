import type { ConversationState, EntityMention, Frame, Message, Receipt, SlotValues, Turn } from '../../vocabulary';
import type { ConversationResponse, MessageResponse } from './message-schema';

/**
 * A turn as the API shows it. Every key is put in its place here, so that a turn gives the same bytes whether it was
 * just taken or comes back from the store.
 */
export function renderTurn({ messageId, messages, understanding, dialogue, receipt }: Turn): MessageResponse {
  const { intent, confidence, candidates, entities } = understanding;
  return {
    messageId,
    replies: messages.map(renderMessage),
    understanding: {
      intent,
      confidence,
      candidates: candidates.map((candidate) => ({ intent: candidate.intent, confidence: candidate.confidence })),
      entities: entities.map(renderEntity),
    },
    dialogue: {
      status: dialogue.status,
      intent: dialogue.intent,
      slots: sorted(dialogue.slots),
      ...(dialogue.asking !== undefined && { asking: dialogue.asking }),
    },
    receipt: receipt && renderReceipt(receipt),
  };
}

/** A whole conversation; instants become ISO times in UTC. */
export function renderConversation(
  conversationId: string,
  { state, turns }: { readonly state: ConversationState; readonly turns: readonly Turn[] },
): ConversationResponse {
  return {
    conversationId,
    turns: turns.map((turn) => ({
      ...renderTurn(turn),
      number: turn.number,
      receivedAt: isoTime(turn.receivedAt),
      said: turn.said,
    })),
    state: {
      turns: state.turns,
      lastAt: isoTime(state.lastAt),
      handedOver: state.handedOver,
      failures: state.failures,
      shared: sorted(state.shared),
      frames: state.frames.map(renderFrame),
    },
  };
}

function renderMessage(message: Message): MessageResponse['replies'][number] {
  if (message.kind === 'text') return { kind: 'text', text: message.text };
  const choices = message.choices.map(({ id, label }) => ({ id, label }));
  return { kind: 'choices', text: message.text, choices };
}

function renderEntity({ entity, value, text, start, end }: EntityMention): EntityMention {
  return { entity, value, text, start, end };
}

function renderReceipt({
  facts,
  rule,
  sources,
  asOf,
  content,
  conflicts,
  figures,
}: Receipt): NonNullable<MessageResponse['receipt']> {
  return {
    facts: [...facts],
    rule,
    sources: [...sources],
    asOf,
    content,
    conflicts: [...conflicts],
    figures: sorted(figures),
  };
}

function renderFrame({ intent, slots, unknown, asking }: Frame): ConversationResponse['state']['frames'][number] {
  return {
    intent,
    slots: sorted(slots),
    unknown: [...unknown],
    ...(asking && { asking: { slot: asking.slot, attempt: asking.attempt } }),
  };
}

function sorted<Value extends SlotValues[string]>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
