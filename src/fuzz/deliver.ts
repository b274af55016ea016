import { createTakeTurn } from '../app/take-turn';
import type { Store } from '../store/contract';
import { createMemoryStore } from '../store/memory-store';
import type { ConversationState, Inbound, InboundContent, Turn } from '../vocabulary';
import type { World } from './world';

const DAY_MS = 86_400_000;
const USUAL_PAUSE_MS = 30_000;

/** A conversation through the store: what came back, and what is kept of it. */
export interface Delivered {
  readonly turns: readonly Turn[];
  readonly kept: { readonly state: ConversationState; readonly turns: readonly Turn[] } | null;
}

/** A bot of its own on a new store. */
export interface Counter {
  readonly store: Store;
  take(conversation: string, content: InboundContent, index: number): Promise<Turn>;
}

export function createCounter(world: World): Counter {
  const store = createMemoryStore({
    retention: { conversationMs: DAY_MS, turnMs: DAY_MS, transcriptTurns: 100 },
    clock: () => world.start,
  });
  const takeTurn = createTakeTurn({ brain: () => world.brain, store });
  return { store, take: (conversation, content, index) => takeTurn(inboundOf(world, conversation, content, index)) };
}

const inboundOf = ({ start }: World, conversationId: string, content: InboundContent, index: number): Inbound => ({
  channel: 'rest',
  conversationId,
  messageId: `m${index + 1}`,
  content,
  receivedAt: start + index * USUAL_PAUSE_MS,
});

/** Delivers each message once, one after the other. */
export async function deliver(
  counter: Counter,
  script: readonly InboundContent[],
  conversation: string,
): Promise<Delivered> {
  const turns: Turn[] = [];
  for (const [index, content] of script.entries()) turns.push(await counter.take(conversation, content, index));
  return { turns, kept: await counter.store.read(conversation) };
}
