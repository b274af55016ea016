import type { Commit, Retention, Store } from '../../src/store/contract';
import type { ConversationState, Effect, Turn } from '../../src/vocabulary';

/** Long enough that nothing ends while a test runs. */
export const longRetention: Retention = { conversationMs: 3_600_000, turnMs: 600_000, transcriptTurns: 5 };

export function stateWith(parts: Partial<ConversationState> = {}): ConversationState {
  const nothing = { frames: [], shared: {}, offered: [], waiting: [], failures: 0, handedOver: false };
  return { format: 1, content: 'sha256:test', ...nothing, turns: 0, lastAt: 0, ...parts };
}

export function turnWith(parts: Partial<Turn> = {}): Turn {
  return {
    messageId: 'm1',
    number: 1,
    receivedAt: 0,
    said: '断缴三个月怎么办',
    messages: [{ kind: 'text', text: '可以补缴。' }],
    understanding: { intent: 'arrears.restore', confidence: 0.97, candidates: [], entities: [] },
    dialogue: { status: 'answered', intent: 'arrears.restore', slots: { gap_months: 3 } },
    receipt: null,
    ...parts,
  };
}

/** An effect told apart by its reason. */
export function effectNamed(reason: string): Effect {
  return { kind: 'notify-support', reason };
}

export function commitWith(parts: Partial<Commit> = {}): Commit {
  const messageId = parts.messageId ?? 'm1';
  const turn = turnWith({ messageId });
  return { conversationId: 'c1', messageId, version: 0, state: stateWith(), turn, effects: [], now: 1000, ...parts };
}

/** Commits one more turn on whatever is there. */
export async function addTurn(
  store: Store,
  conversationId: string,
  messageId: string,
  effects: readonly Effect[] = [],
) {
  const { version } = await store.open(conversationId, messageId);
  return store.commit(commitWith({ conversationId, messageId, version, effects }));
}

/** Reads, counts one further and commits, until its commit is the one that wins. */
export async function increment(store: Store, conversationId: string, messageId: string): Promise<number> {
  for (let conflicts = 0; ; conflicts += 1) {
    const { version, state } = await store.open(conversationId, messageId);
    const next = stateWith({ turns: (state?.turns ?? 0) + 1 });
    const result = await store.commit(commitWith({ conversationId, messageId, version, state: next }));
    if (result.kind === 'committed') return conflicts;
    if (result.kind === 'duplicate') throw new Error('nobody else has this message');
  }
}
