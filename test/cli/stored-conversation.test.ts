import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createTakeTurn } from '../../src/app/take-turn';
import { run as explain } from '../../src/cli/explain';
import { run as replay } from '../../src/cli/replay';
import { loadBrain } from '../../src/load-brain';
import type { Store } from '../../src/store/contract';
import { createRedisStore } from '../../src/store/redis/redis-store';
import type { InboundContent } from '../../src/vocabulary';
import { copyContent, edit, FIXTURE, freshFolder, runCommand } from './run-command';

const REDIS = { REDIS_URL: process.env.TEST_REDIS_URL ?? '' };
const MODEL = ['--model', join(freshFolder(), 'model.bin')];
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
    const takeTurn = createTakeTurn({ brain: () => brain, store });
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
    expect(stdout).toMatch(/^turn {5}4, 2026-11-21T01:03:00.000Z, message message-4\nheard {4}三十天/);
    expect(stdout).toContain('known    insurance=employee, owed_amount=1000, days=30\n');
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
    const { code, stdout } = await runCommand({ run: replay }, [await askFee(), '--content', FIXTURE, ...MODEL], REDIS);
    expect(stdout).toMatch(/turn 4 same {2}「三十天.*〔证件号〕」\n4 of 4 turns are the same, byte for byte\n$/);
    expect(code).toBe(0);
  });

  it('is taken again with its events and the date it was about', async () => {
    const contents = [SUBSCRIBED, { kind: 'unsupported', mediaType: 'image' } as const, says('单位晚交了滞纳金谁出')];
    const id = await converse(contents, '2024-06-30');
    const { code, stdout } = await runCommand({ run: replay }, [id, '--json', '--content', FIXTURE, ...MODEL], REDIS);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ turn: 1 }, { turn: 2 }, { turn: 3, sameReceipt: true }]);
  });

  it('shows what the present content answers otherwise', async () => {
    const id = await askFee();
    const content = copyContent();
    edit(join(content, 'fee', 'facts.yml'), 'percent: 0.05', 'percent: 0.1');
    const { code, stdout } = await runCommand({ run: replay }, [id, '--content', content, ...MODEL], REDIS);
    expect(code).toBe(1);
    expect(stdout).toMatch(/turn 3 same/);
    expect(stdout).toMatch(/turn 4 differs.*\n {2}content was sha256:\w+, is sha256:\w+\n {2}answer\n {4}- .*15元/);
    expect(stdout).toMatch(/ {4}\+ .*30元/);
    expect(stdout).toContain('    - figure fee.total = 15元\n');
    expect(stdout).toMatch(/3 of 4 turns are the same/);
  });

  it('shows one turn only where one is asked for', async () => {
    const { stdout } = await runCommand({ run: replay }, [await askFee(), '2', '--content', FIXTURE, ...MODEL], REDIS);
    expect(stdout).toMatch(/^turn 2 same .*\n1 of 1 turns are the same, byte for byte\n$/);
  });

  it('says that its beginning is no longer stored', async () => {
    const id = await converse(['谢谢', '谢谢', '谢谢', '谢谢', '谢谢', '谢谢'].map(says));
    const { stderr } = await runCommand({ run: replay }, [id, '--content', FIXTURE, ...MODEL], REDIS);
    expect(stderr).toBe('The first 2 turns are no longer stored; what they established is missing here.\n');
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
