import { createRestChannel, type RestChannelOptions } from '../../../src/channels/rest/create-rest-channel';
import type { ConversationState, Inbound, Turn } from '../../../src/vocabulary';
import { type RunningServer, startServer } from '../../http/start-server';

/** A turn in which everything is filled in, its slots in an order of their own. */
export const fullTurn = (messageId: string): Turn => ({
  messageId,
  number: 1,
  receivedAt: 1_763_700_000_000,
  said: '断缴两个月能恢复吗',
  messages: [
    { kind: 'text', text: '可以。' },
    { kind: 'choices', text: '您是哪种医保？', choices: [{ id: 'insurance=employee', label: '职工医保' }] },
  ],
  understanding: {
    intent: 'arrears.restore',
    confidence: 0.97,
    candidates: [{ intent: 'arrears.restore', confidence: 0.97 }],
    entities: [{ entity: 'months', value: 2, text: '两个月', start: 2, end: 5 }],
  },
  dialogue: {
    status: 'asking',
    intent: 'arrears.restore',
    slots: { region: '嘉兴市', gap_months: 2, agreed: true },
    asking: 'insurance',
  },
  receipt: {
    content: 'sha256:abc',
    facts: ['arrears-39'],
    conflicts: [],
    rule: 'arrears.restore/short-gap',
    figures: { 'arrears-39.limit': '3个月' },
    sources: ['zj-2024-1'],
    asOf: '2025-11-21',
  },
});

/** A turn in which everything that may be missing is. */
export const bareTurn = (messageId: string): Turn => ({
  messageId,
  number: 2,
  receivedAt: 1_763_700_000_001,
  said: '…',
  messages: [],
  understanding: { intent: null, confidence: 0, candidates: [], entities: [] },
  dialogue: { status: 'fallback', intent: null, slots: {} },
  receipt: null,
});

const state: ConversationState = {
  format: 1,
  content: 'sha256:abc',
  frames: [
    {
      intent: 'arrears.restore',
      slots: { gap_months: 2 },
      unknown: ['cause'],
      asking: { slot: 'insurance', attempt: 1 },
    },
    { intent: 'refund.process', slots: {}, unknown: [] },
  ],
  shared: { region: '嘉兴市' },
  offered: [],
  waiting: [],
  failures: 0,
  handedOver: false,
  turns: 2,
  lastAt: 1_763_700_000_001,
};

export interface StubBot {
  readonly server: RunningServer;
  /** Messages the bot was asked to answer. */
  readonly inbound: Inbound[];
  readonly erased: string[];
}

/** The REST channel on a real server, with a bot behind it that remembers what it was asked. */
export async function startStubBot(options: Partial<RestChannelOptions> = {}): Promise<StubBot> {
  const inbound: Inbound[] = [];
  const erased: string[] = [];
  const rest = createRestChannel({
    async takeTurn(message) {
      inbound.push(message);
      return message.messageId.startsWith('bare') ? bareTurn(message.messageId) : fullTurn(message.messageId);
    },
    async forgetUser(conversationId) {
      erased.push(conversationId);
      return conversationId === 'rest:known';
    },
    readConversation: async (id) => (id === 'rest:known' ? { state, turns: [fullTurn('m1'), bareTurn('m2')] } : null),
    clock: () => 1_763_700_000_000,
    ...options,
  });
  return { server: await startServer({ channels: [rest] }), inbound, erased };
}
