import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, compose } from '../src/compose';
import { type Environment, readConfig } from '../src/config';
import { createWechatClient, type WechatClient } from './support/wechat-client';

const ROOT = join(__dirname, '..');
const ACCOUNT = {
  appId: 'wx0123456789abcdef',
  token: 'sometoken',
  aesKey: randomBytes(32).toString('base64').slice(0, 43),
};
const QUIET = { LOG_LEVEL: 'silent', PORT: '0', HOST: '127.0.0.1' };

const environmentOf = (mode: 'plain' | 'compatible' | 'secure'): Environment => ({
  ...QUIET,
  WECHAT_OA_APP_ID: ACCOUNT.appId,
  WECHAT_OA_TOKEN: ACCOUNT.token,
  WECHAT_OA_AES_KEY: ACCOUNT.aesKey,
  WECHAT_OA_MODE: mode,
});

/** A conversation with a correction and a digression; `expects` is what each answer must hold. */
const CONVERSATION = [
  { says: '医保断了两个月，补上以后什么时候能用', expects: /职工|居民/ },
  { says: '职工的', expects: /换.*(城市|地方|参保地)/ },
  { says: '退的钱打到哪里', expects: /原账户[\s\S]*回到刚才/ },
  { says: '没换地方', expects: /次月/ },
  { says: '说错了，断了四个月', expects: /改成[\s\S]*4个月[\s\S]*等/ },
] as const;

describe.each(['plain', 'compatible', 'secure'] as const)('an official account in %s mode', (mode) => {
  let bot: Bot;
  let client: WechatClient;

  beforeAll(async () => {
    bot = await compose(readConfig(environmentOf(mode), randomBytes));
    const { url } = await bot.listen();
    client = createWechatClient({ baseUrl: url, ...ACCOUNT, mode });
  });

  afterAll(() => bot.close());

  it('verifies its address', async () => {
    expect(await client.verifyUrl('4375120948345356249')).toMatchObject({ status: 200 });
  });

  it('answers a conversation of five turns with a correction and a digression', async () => {
    const openid = `o${randomUUID().replaceAll('-', '')}`;
    for (const { says, expects } of CONVERSATION) {
      const reply = await client.text(openid, says);
      expect(reply.status).toBe(200);
      expect(reply.text).toMatch(expects);
      expect(Buffer.byteLength(reply.text)).toBeLessThanOrEqual(2047);
    }
  });

  it('gives the same message the same answer and moves no state', async () => {
    const openid = `o${randomUUID().replaceAll('-', '')}`;
    const msgId = client.freshMsgId();
    const first = await client.text(openid, CONVERSATION[0].says, msgId);
    const again = await client.text(openid, CONVERSATION[0].says, msgId);
    expect(again.text).toBe(first.text);
    expect((await client.text(openid, CONVERSATION[1].says)).text).toMatch(CONVERSATION[1].expects);
  });

  it('takes a tap on an offered choice', async () => {
    const openid = `o${randomUUID().replaceAll('-', '')}`;
    const asked = await client.text(openid, CONVERSATION[0].says);
    const choice = asked.choices.find(({ label }) => label === '职工医保');
    expect(choice).toBeDefined();
    expect((await client.tap(openid, choice ?? { id: '', label: '' })).text).toMatch(CONVERSATION[1].expects);
  });

  it('welcomes a follower and forgets who leaves', async () => {
    const openid = `o${randomUUID().replaceAll('-', '')}`;
    expect((await client.event(openid, 'subscribe')).text).not.toBe('');
    await client.text(openid, CONVERSATION[0].says);
    await client.event(openid, 'unsubscribe');
    expect((await client.text(openid, CONVERSATION[1].says)).text).not.toMatch(CONVERSATION[1].expects);
  });
});

describe('the metrics of a bot', () => {
  it('tell of turns, of repeated ones and of people who need a person', async () => {
    const bot = await compose(readConfig(environmentOf('plain'), randomBytes));
    const { url } = await bot.listen();
    const client = createWechatClient({ baseUrl: url, ...ACCOUNT, mode: 'plain' });
    const msgId = client.freshMsgId();
    await client.text('o1', '转人工', msgId);
    await client.text('o1', '转人工', msgId);
    const page = await untilMetrics(url, /outbox_items_total\{outcome="delivered"\} 1/);
    expect(page).toContain('yibao_turns_repeated_total{channel="official-account"} 1');
    expect(page).toContain('yibao_turn_seconds_count{channel="official-account",status="handed-over"} 1');
    await bot.close();
  }, 20_000);

  /** The page once it shows that, or the last one seen: the outbox is looked at every few seconds. */
  async function untilMetrics(url: string, wanted: RegExp, tries = 100): Promise<string> {
    const page = await (await fetch(`${url}/metrics`)).text();
    if (wanted.test(page) || tries === 0) return page;
    await pause(100);
    return untilMetrics(url, wanted, tries - 1);
  }
});

describe('two processes on one Redis', () => {
  const servers: ChildProcess[] = [];

  afterAll(() => Promise.all(servers.map(stopServer)));

  it('answer alternate turns of one conversation, and a redelivery to the other', async () => {
    const redis = { REDIS_URL: process.env.TEST_REDIS_URL ?? '' };
    const urls = await Promise.all([startServer(redis), startServer(redis)]);
    const clients = urls.map((baseUrl) => createWechatClient({ baseUrl, ...ACCOUNT, mode: 'secure' }));
    const openid = `o${randomUUID().replaceAll('-', '')}`;
    const answers: string[] = [];
    for (const [turn, { says, expects }] of CONVERSATION.entries()) {
      const msgId = `${9_000_000_000_000_000n + BigInt(turn)}${Date.now()}`.slice(0, 19);
      const [here, there] = turn % 2 === 0 ? clients : [...clients].reverse();
      const reply = await here?.text(openid, says, msgId);
      expect(reply?.text).toMatch(expects);
      expect((await there?.text(openid, says, msgId))?.text).toBe(reply?.text);
      answers.push(reply?.text ?? '');
    }
    expect(new Set(answers).size).toBe(CONVERSATION.length);
  });

  function stopServer(server: ChildProcess): Promise<unknown> {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    return ended;
  }

  async function startServer(more: Record<string, string>): Promise<string> {
    const server = spawn(process.execPath, [join(ROOT, 'dist', 'cli.js'), 'start'], {
      env: { PATH: process.env.PATH, ...environmentOf('secure'), ...more } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    servers.push(server);
    for await (const chunk of server.stdout) {
      const url = /listening on (\S+)/.exec(String(chunk))?.[1];
      if (url) return url;
    }
    throw new Error('the server ended before it listened');
  }
});
