import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createKeepContent } from '../../src/app/keep-content';
import { createTakeTurn } from '../../src/app/take-turn';
import { run as explain } from '../../src/cli/explain';
import { run as replay } from '../../src/cli/replay';
import { packContent } from '../../src/content/content-bundle';
import { loadBrain } from '../../src/load-brain';
import type { Store } from '../../src/store/contract';
import { createRedisStore } from '../../src/store/redis/redis-store';
import type { InboundContent, Turn } from '../../src/vocabulary';
import { copyContent, edit, FIXTURE, freshFolder, runCommand } from './run-command';

const REDIS = { REDIS_URL: process.env.TEST_REDIS_URL ?? '' };
const MODEL = ['--model', join(freshFolder(), 'model.bin')];
const CURRENT = ['--on', 'current', '--content', FIXTURE, ...MODEL];
const DAY = 86_400_000;
const ID_NUMBER = '11010519491231002X';
const SUBSCRIBED: InboundContent = { kind: 'event', event: 'subscribed' };
const says = (text: string): InboundContent => ({ kind: 'text', text });

describe('a stored conversation', () => {
  const brain = loadBrain({ directory: FIXTURE, modelPath: MODEL[1] ?? '' });
  let store: Store;

  beforeAll(() => {
    const retention = { conversationMs: DAY, turnMs: DAY, transcriptTurns: 4 };
    store = createRedisStore({ url: REDIS.REDIS_URL, retention });
  });

  afterAll(() => store.close());

  /** A conversation with every kind of input, as the REST API would store it; its id as REST clients know it. */
  async function converse(contents: readonly InboundContent[], asOf?: string): Promise<string> {
    const id = randomUUID();
    const keepContent = createKeepContent(store.contents, packContent);
    const takeTurn = createTakeTurn({ brain: () => brain, store, keepContent });
    for (const [index, content] of contents.entries()) {
      await takeTurn({
        channel: 'rest',
        conversationId: `rest:${id}`,
        messageId: `message-${index + 1}`,
        content,
        receivedAt: Date.parse('2026-11-21T09:00:00+08:00') + index * 60_000,
        ...(asOf === undefined ? {} : { asOf }),
      });
    }
    await keepContent(brain.content);
    return id;
  }

  const askFee = (): Promise<string> =>
    converse([
      says('滞纳金多少'),
      { kind: 'choice', choiceId: 'slot:insurance="employee"' },
      says('一千元'),
      says(`三十天，我的身份证是${ID_NUMBER}`),
    ]);

  it('is explained with facts, figures, conflicts, sources and the content that answered', async () => {
    const { code, stdout } = await runCommand({ run: explain }, [await askFee(), '4', '--content', FIXTURE], REDIS);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^turn {5}4, 2026-11-21T01:03:00.000Z, message message-4\nheard {4}「三十天/);
    expect(stdout).toContain(
      'known    参保类型 (insurance): 职工医保, 欠费金额 (owed_amount): 1000元, 欠费天数 (days): 30天\n',
    );
    expect(stdout).toContain('rule     fee.late/employee\nas of    2026-11-21\n');
    expect(stdout).toContain('fact     fee-01 滞纳金每天按欠费的一定比例加收。\n');
    expect(stdout).toMatch(/figure {3}fee\.total = 15元\n/);
    expect(stdout).toContain('source   page 一个页面 (某网站, 2025-01-01)\n');
    expect(stdout).toContain(`content  ${brain.content.fingerprint}\n`);
    expect(stdout).not.toContain(ID_NUMBER);
  });

  it('shows both sides of a conflict, and finds turns by their message id', async () => {
    const id = await converse([says('单位晚交了滞纳金谁出')]);
    const { stdout } = await runCommand({ run: explain }, [`rest:${id}`, 'message-1', '--content', FIXTURE], REDIS);
    expect(stdout).toContain('rule     fee.late/point:who\n');
    expect(stdout).toContain('conflict cf-01 fee-01 | fee-02\n');
    expect(stdout).toContain('figure   fee-01.rate = 0.05%\n');
  });

  it('is told as it is stored with --json', async () => {
    const { stdout } = await runCommand({ run: explain }, [await askFee(), '2', '--json'], REDIS);
    const input = { kind: 'choice', choiceId: 'slot:insurance="employee"' };
    expect(JSON.parse(stdout)).toMatchObject({ number: 2, messageId: 'message-2', input });
  });

  it('is taken again byte for byte: texts, taps, masked personal data', async () => {
    const { code, stdout } = await runCommand({ run: replay }, [await askFee(), ...CURRENT], REDIS);
    expect(stdout).toMatch(/turn 4 same {2}「三十天.*〔证件号〕」\n4 of 4 turns are the same, byte for byte\n$/);
    expect(code).toBe(0);
  });

  it('is taken again with its events and the date it was about', async () => {
    const contents = [SUBSCRIBED, { kind: 'unsupported', mediaType: 'image' } as const, says('单位晚交了滞纳金谁出')];
    const id = await converse(contents, '2024-06-30');
    const { code, stdout } = await runCommand({ run: replay }, [id, '--json', ...CURRENT], REDIS);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ turn: 1 }, { turn: 2 }, { turn: 3, sameReceipt: true }]);
  });

  it('shows what the present content answers otherwise', async () => {
    const id = await askFee();
    const content = copyContent();
    edit(join(content, 'fee', 'facts.yml'), 'percent: 0.05', 'percent: 0.1');
    const { code, stdout } = await runCommand(
      { run: replay },
      [id, '--on', 'current', '--content', content, ...MODEL],
      REDIS,
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/turn 3 same/);
    expect(stdout).toMatch(/turn 4 differs.*\n {2}content was sha256:\w+, is sha256:\w+\n {2}answer\n {4}- .*15元/);
    expect(stdout).toMatch(/ {4}\+ .*30元/);
    expect(stdout).toContain('    - figure fee.total = 15元\n');
    expect(stdout).toMatch(/3 of 4 turns are the same/);
  });

  it('shows one turn only where one is asked for', async () => {
    const { stdout } = await runCommand({ run: replay }, [await askFee(), '2', ...CURRENT], REDIS);
    expect(stdout).toMatch(/^turn 2 same .*\n1 of 1 turns are the same, byte for byte\n$/);
  });

  it('says that its beginning is no longer stored', async () => {
    const id = await converse(['谢谢', '谢谢', '谢谢', '谢谢', '谢谢', '谢谢'].map(says));
    const { stderr } = await runCommand({ run: replay }, [id, ...CURRENT], REDIS);
    expect(stderr).toBe('The first 2 turns are no longer stored; what they established is missing here.\n');
  });

  describe('said again from its receipts', () => {
    const rebuilt = async (id: string, ...more: readonly string[]) => runCommand({ run: replay }, [id, ...more], REDIS);

    it('is the same byte for byte, whatever the content has become', async () => {
      const { code, stdout } = await rebuilt(await askFee());
      expect(stdout).toMatch(/turn 4 same .*\n4 of 4 turns are what their receipts say, byte for byte\n$/);
      expect(code).toBe(0);
    });

    it('needs no beginning, and shows one turn where one is asked for', async () => {
      const id = await converse(['谢谢', '谢谢', '单位晚交了滞纳金谁出', '谢谢', '谢谢', '谢谢'].map(says));
      expect((await rebuilt(id)).stdout).toMatch(/4 of 4 turns/);
      expect((await rebuilt(id, '3')).stdout).toMatch(/^turn 3 same .*\n1 of 1 turns/);
    });

    it('goes on with old answers in old words after an edit and a new start', async () => {
      const id = randomUUID();
      const content = copyContent();
      const ask = async (messageId: string) => {
        const edited = loadBrain({ directory: content, modelPath: MODEL[1] ?? '' });
        const keepContent = createKeepContent(store.contents, packContent);
        const asked = { channel: 'rest', conversationId: `rest:${id}`, content: says('单位晚交了滞纳金谁出') } as const;
        const turn = await createTakeTurn({ brain: () => edited, store, keepContent })({
          ...asked,
          messageId,
          receivedAt: Date.parse('2026-11-21T09:00:00+08:00'),
        });
        await keepContent(edited.content);
        return turn.messages[0]?.text;
      };
      const before = await ask('m1');
      edit(join(content, 'fee', 'facts.yml'), 'percent: 0.05', 'percent: 0.1');
      const after = await ask('m2');
      expect([before, after]).toEqual([expect.stringContaining('0.05%'), expect.stringContaining('0.1%')]);
      const { code, stdout } = await rebuilt(id, '--json');
      expect(code).toBe(0);
      const [old, now] = JSON.parse(stdout) as readonly { readonly kind: string; readonly content: string }[];
      expect([old?.kind, now?.kind]).toEqual(['same', 'same']);
      expect(old?.content).not.toBe(now?.content);
    });

    it.each([
      ['answer', (turn: Turn): Turn => ({ ...turn, messages: [{ kind: 'text', text: '不收。' }] }), /- 不收。/],
      [
        'figure',
        (turn: Turn): Turn => ({
          ...turn,
          receipt: turn.receipt && { ...turn.receipt, figures: { 'fee-01.rate': '1%' } },
        }),
        /- figure fee-01\.rate = 1%/,
      ],
      [
        'decision',
        (turn: Turn): Turn => ({ ...turn, decision: turn.decision && { ...turn.decision, replies: [] } }) as Turn,
        /\+ \(no receipt\)/,
      ],
    ])('finds a tampered %s', async (_, tamper, difference) => {
      const id = await converse([says('单位晚交了滞纳金谁出')]);
      const found = await store.read(`rest:${id}`);
      const [turn] = found?.turns ?? [];
      const forged = randomUUID();
      if (found && turn)
        await store.commit({
          conversationId: `rest:${forged}`,
          messageId: turn.messageId,
          version: 0,
          state: found.state,
          turn: tamper(turn),
          effects: [],
          now: turn.receivedAt,
        });
      const { code, stdout } = await rebuilt(forged);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^turn 1 is not what its receipt says/);
      expect(stdout).toMatch(difference);
      expect(stdout).toMatch(/0 of 1 turns are what their receipts say/);
    });

    it('says which content is not kept, and which turn is older than decisions', async () => {
      const id = await converse([says('单位晚交了滞纳金谁出')]);
      const found = await store.read(`rest:${id}`);
      const [turn] = found?.turns ?? [];
      if (!found || !turn?.decision) throw new Error('no turn');
      const { decision, ...old } = turn;
      const lost = { ...turn, decision: { ...decision, content: 'sha256:lost' } };
      for (const [index, one] of [old, lost].entries())
        await store.commit({
          conversationId: `rest:${id}`,
          messageId: `later-${index}`,
          version: index + 1,
          state: found.state,
          turn: { ...one, number: index + 2 },
          effects: [],
          now: turn.receivedAt,
        });
      const { code, stdout } = await rebuilt(id);
      expect(code).toBe(1);
      expect(stdout).toMatch(/turn 2 cannot be said again: it was stored before decisions were kept/);
      expect(stdout).toMatch(/turn 3 cannot be said again: its content sha256:lost is not kept/);
    });
  });

  describe.each([
    ['explain', explain],
    ['replay', replay],
  ])('yibao %s', (_, run) => {
    it.each([
      [['nobody'], REDIS, /No conversation nobody is stored \(nor rest:nobody\)/],
      [['nobody'], {}, /The embedded store keeps nothing/],
      [['nobody'], { REDIS_URL: 'redis://127.0.0.1:1' }, /Redis cannot be reached/],
      [['nobody'], { REDIS_URL: 'nonsense' }, /REDIS_URL must look like/],
      [[], REDIS, /missing required argument 'conversation'/],
    ])('refuses %j with a sentence', async (args, env, complaint) => {
      const { code, stdout, stderr } = await runCommand({ run }, args, env);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(complaint);
    });

    it('says which turns there are', async () => {
      const { code, stderr } = await runCommand({ run }, [await askFee(), '9'], REDIS);
      expect([code, stderr]).toEqual([1, 'There is no turn 9 in this conversation. Stored: 1, 2, 3, 4.']);
    });
  });
});
