import { createExplainTurn, type Wording } from '../../src/app/explain-turn';
import { createMemoryStore } from '../../src/store/memory-store';
import type { ConversationState, Turn } from '../../src/vocabulary';

const slot = { unit: null, questions: [] };
const WORDING: Wording = {
  facts: new Map([
    [
      'f-1',
      {
        id: 'f-1',
        statement: '可以补。',
        figures: {},
        region: ['嘉兴市'],
        insurance: ['any'],
        source: 's-1',
        published: null,
        risk: 'low',
        doubt: '各地不同',
        conflicts: [],
      },
    ],
  ]),
  sources: new Map([
    ['s-1', { title: '某某办法', publisher: '某某局', kind: 'third-party-page' as const, date: null }],
  ]),
  intents: new Map([
    [
      'arrears.restore',
      {
        title: '补缴后多久恢复',
        slots: new Map([
          ['insurance', { ...slot, label: '参保类型', options: [{ value: 'employee', label: '职工医保' }] }],
          ['gap_months', { ...slot, label: '断缴月数', unit: 'months', options: [] }],
        ]),
        replies: new Map(),
        calculations: new Map(),
        ruleFacts: new Map(),
        conditions: new Map(),
      },
    ],
  ]),
};
const STATE: ConversationState = {
  format: 1,
  content: 'sha256:1',
  frames: [],
  shared: {},
  offered: [],
  waiting: [],
  failures: 0,
  handedOver: false,
  turns: 0,
  lastAt: 0,
};
const ANSWERED: Turn = {
  messageId: 'm1',
  number: 1,
  receivedAt: 0,
  said: '断了三个月',
  messages: [],
  understanding: {
    intent: 'arrears.restore',
    confidence: 0.9,
    candidates: [
      { intent: 'arrears.restore', confidence: 0.9 },
      { intent: 'gone', confidence: 0.1 },
    ],
    entities: [],
  },
  taken: { command: 'fill', open: ['arrears.restore'] },
  dialogue: {
    status: 'asking',
    intent: 'arrears.restore',
    slots: { gap_months: 3, insurance: 'employee' },
    asking: 'insurance',
  },
  receipt: {
    facts: ['f-1', 'f-gone'],
    conflicts: ['cf-1'],
    rule: 'arrears.restore/short',
    figures: { 'f-1.wait': '3个月' },
    sources: ['s-1', 's-gone'],
    asOf: '2026-11-21',
    content: 'sha256:1',
  },
};
const UNHEARD: Turn = {
  ...ANSWERED,
  messageId: 'm2',
  number: 2,
  understanding: { intent: null, confidence: 0, candidates: [], entities: [] },
  dialogue: { status: 'fallback', intent: null, slots: {} },
  receipt: null,
};

async function explaining(...turns: readonly Turn[]) {
  const store = createMemoryStore({ retention: { conversationMs: 1e9, turnMs: 1e9, transcriptTurns: 10 } });
  for (const [version, turn] of turns.entries()) {
    const { messageId } = turn;
    await store.commit({ conversationId: 'c', messageId, version, state: STATE, turn, effects: [], now: Date.now() });
  }
  return createExplainTurn(() => WORDING, store);
}

describe('createExplainTurn', () => {
  test('tells a turn in the words of the content', async () => {
    const explain = await explaining(ANSWERED, UNHEARD);
    expect(await explain('c', 'm1')).toMatchObject({
      turn: 1,
      heard: '断了三个月',
      understood: { intent: 'arrears.restore', title: '补缴后多久恢复', confidence: 0.9 },
      candidates: [{ title: '补缴后多久恢复' }, { intent: 'gone', title: 'gone', confidence: 0.1 }],
      status: 'asking',
      about: { title: '补缴后多久恢复' },
      slots: [
        { name: 'gap_months', label: '断缴月数', value: 3, shown: '3个月' },
        { name: 'insurance', label: '参保类型', value: 'employee', shown: '职工医保' },
      ],
      asking: { name: 'insurance', label: '参保类型' },
      taken: 'fill',
      open: [{ intent: 'arrears.restore', title: '补缴后多久恢复' }],
    });
  });

  test('writes out the receipt, and says what the content no longer has', async () => {
    const explain = await explaining(ANSWERED);
    expect((await explain('c', 'm1'))?.basis).toEqual({
      rule: 'arrears.restore/short',
      rows: [{ intent: 'arrears.restore', title: '补缴后多久恢复', row: 'short', when: '' }],
      asOf: '2026-11-21',
      content: 'sha256:1',
      conflicts: ['cf-1'],
      facts: [
        { id: 'f-1', statement: '可以补。', region: ['嘉兴市'], source: 's-1', doubt: '各地不同' },
        { id: 'f-gone', statement: '', region: [], source: '' },
      ],
      figures: [{ name: 'f-1.wait', shown: '3个月' }],
      sources: [
        { id: 's-1', title: '某某办法', publisher: '某某局', date: null },
        { id: 's-gone', title: 's-gone', publisher: '', date: null },
      ],
    });
  });

  test('takes the last turn without a message id', async () => {
    const explain = await explaining(ANSWERED, UNHEARD);
    expect(await explain('c', '')).toMatchObject({ turn: 2, understood: null, about: null, asking: null, basis: null });
  });

  test('knows nothing of other messages and conversations', async () => {
    const explain = await explaining(ANSWERED);
    expect(await explain('c', 'm9')).toBeNull();
    expect(await explain('d', '')).toBeNull();
  });
});
