import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { replayTurns } from '../../src/app/replay-turns';
import { type Brain, createTakeTurn, think } from '../../src/app/take-turn';
import { loadBrain } from '../../src/load-brain';
import type { Store } from '../../src/store/contract';
import { createMemoryStore } from '../../src/store/memory-store';
import { createRedisStore } from '../../src/store/redis/redis-store';
import type { ConversationState, Inbound, Turn } from '../../src/vocabulary';
import { longRetention } from '../contracts/store-builders';

const WINDOW = 2000;
const NOON = Date.parse('2026-11-21T12:00:00+08:00');

const inbound = (text: string, at: number, messageId: string = randomUUID()): Inbound => ({
  channel: 'rest',
  conversationId: 'c',
  messageId,
  content: { kind: 'text', text },
  receivedAt: NOON + at,
});

/** What a person sees and what is remembered, without counters and times. */
const outcome = ({ state, turn }: { readonly state: ConversationState; readonly turn: Turn }) => {
  const { burst: _, turns: __, lastAt: ___, ...remembered } = state;
  const { messages, dialogue, receipt } = turn;
  return { remembered, messages, dialogue, receipt };
};

let brain: Brain;
beforeAll(() => {
  brain = loadBrain();
});

function sayAll(parts: readonly string[], gap: number, before: ConversationState | null = null) {
  let thought: ReturnType<typeof think> | null = null;
  for (const [i, part] of parts.entries()) {
    thought = think(brain, thought?.state ?? before, inbound(part, i * gap), { windowMs: WINDOW });
  }
  return thought as ReturnType<typeof think>;
}

const fragments = fc.constantFrom(
  '我在广州',
  '职工',
  '断缴了',
  '两个月',
  '自己没交',
  '还能补吗',
  '嘉兴',
  '三级医院',
  '住院花了两万',
  '能报多少',
  '4050一个月补多少',
  '我身份证110101199003074514',
);

describe('joinBurst', () => {
  it('answers messages sent at once as one question, however it is cut up', () => {
    fc.assert(
      fc.property(
        fc.array(fragments, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: WINDOW }),
        (parts, gap) => {
          const joined = think(brain, null, inbound(parts.join('，'), 0), { windowMs: WINDOW });
          expect(outcome(sayAll(parts, gap))).toEqual(outcome(joined));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does so inside a form too', () => {
    const form = think(brain, null, inbound('医保断了能补吗', -60_000), { windowMs: WINDOW }).state;
    const joined = think(brain, form, inbound('三个月，灵活就业', 0), { windowMs: WINDOW });
    expect(outcome(sayAll(['三个月', '灵活就业'], 900, form))).toEqual(outcome(joined));
    expect(joined.turn.dialogue).toMatchObject({ status: 'answered', slots: { gap_months: 3, insurance: 'flexible' } });
  });

  it('leaves messages alone that come later, and all of them where there is no window', () => {
    const later = sayAll(['我在广州', '职工', '断缴了'], WINDOW + 1);
    const never = ['我在广州', '职工', '断缴了'].reduce<ReturnType<typeof think> | null>(
      (thought, text, i) => think(brain, thought?.state ?? null, inbound(text, i)),
      null,
    );
    expect(later.turn.messages).toEqual(never?.turn.messages);
    expect(never?.state.burst).toBeUndefined();
  });

  it('comes to the same answer without a window, by what is remembered', () => {
    const never = ['我在广州', '职工', '断缴了'].reduce<ReturnType<typeof think> | null>(
      (thought, text, i) => think(brain, thought?.state ?? null, inbound(text, i)),
      null,
    );
    const joined = think(brain, null, inbound('我在广州，职工，断缴了', 0));
    expect(never?.turn.messages).toEqual(joined.turn.messages);
    expect(never?.turn.dialogue).toEqual(joined.turn.dialogue);
  });

  it('warns of personal data in any message of the burst and keeps none of it', () => {
    const { state, turn } = sayAll(['4050补多少', '我身份证110101199003074514', '广州的'], 500);
    expect(JSON.stringify(turn.messages)).toContain('身份证号');
    expect(JSON.stringify([state, turn])).not.toMatch(/199003/);
  });
});

const stores: readonly (readonly [string, () => Store])[] = [
  ['the memory store', () => createMemoryStore({ retention: longRetention, clock: () => NOON })],
  [
    'Redis',
    () =>
      createRedisStore({ url: process.env.TEST_REDIS_URL ?? '', retention: longRetention, keyPrefix: randomUUID() }),
  ],
];

describe.each(stores)('a burst on %s', (_name, createStore) => {
  const parts = ['我是职工', '断了两个月', '公司漏交的', '还能补吗'];

  it('has exactly one stored turn for each message, and the last answers them all', async () => {
    const store = createStore();
    const takeTurn = createTakeTurn({ brain: () => brain, store, bursts: () => ({ windowMs: WINDOW }) });
    const turns: Turn[] = [];
    for (const [i, part] of parts.entries()) turns.push(await takeTurn(inbound(part, i * 400, `m${i}`)));
    const again = await Promise.all(parts.map((part, i) => takeTurn(inbound(part, 9000 + i, `m${i}`))));
    const stored = await store.read('c');
    await store.close();
    expect(again).toEqual(turns);
    expect(stored?.turns.map(({ messageId, said, number }) => [messageId, said, number])).toEqual(
      parts.map((part, i) => [`m${i}`, part, i + 1]),
    );
    expect(turns.at(-1)?.dialogue).toMatchObject({
      status: 'answered',
      intent: 'arrears.can_backpay',
      slots: { gap_months: 2, cause: 'employer' },
    });
  });

  it('is replayed as it was taken', async () => {
    const store = createStore();
    const takeTurn = createTakeTurn({ brain: () => brain, store, bursts: () => ({ windowMs: WINDOW }) });
    for (const [i, part] of parts.entries()) await takeTurn(inbound(part, i * 400, `m${i}`));
    const replayed = replayTurns(brain, (await store.read('c'))?.turns ?? []);
    await store.close();
    expect(replayed.map(({ sameAnswer, sameReceipt }) => sameAnswer && sameReceipt)).toEqual(parts.map(() => true));
  });

  it('decides the messages that come at the very same time one after another', async () => {
    const store = createStore();
    const takeTurn = createTakeTurn({ brain: () => brain, store, bursts: () => ({ windowMs: WINDOW }) });
    const turns = await Promise.all(parts.map((part, i) => takeTurn(inbound(part, 0, `m${i}`))));
    const stored = await store.read('c');
    await store.close();
    expect(stored?.turns).toHaveLength(parts.length);
    expect(new Set(turns.map(({ number }) => number)).size).toBe(parts.length);
  });
});
