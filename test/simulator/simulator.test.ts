import { randomBytes } from 'node:crypto';
import { decrypt, getSignature } from '@wecom/crypto';
import { writeXml } from '../../src/channels/wechat/write-xml';
import { createSimulator } from '../../src/simulator/create-simulator';
import { createSimulatorChannel } from '../../src/simulator/create-simulator-channel';
import type { PostPush } from '../../src/simulator/post-push';
import type { SimulatorSettings } from '../../src/simulator/simulator-options';
import { serveChannel } from '../support/serve-channel';
import { ACCOUNT, channelHarness, request, turnOf } from '../support/wechat-harness';

const NOW = 1_795_000_000_000;
const SETTINGS: SimulatorSettings = { account: ACCOUNT, clock: () => NOW, random: randomBytes };
const CHOICES = [
  { id: 'insurance=职工', label: '职工医保' },
  { id: 'insurance=居民', label: '居民医保' },
];

function reply(openid: string, Content: string, CreateTime = NOW / 1000): string {
  return writeXml({ ToUserName: openid, FromUserName: 'gh_x', CreateTime, MsgType: 'text', Content });
}

function talking(mode: 'plain' | 'compatible' | 'secure') {
  const takeTurn: NonNullable<Parameters<typeof channelHarness>[0]>['takeTurn'] = async (inbound) =>
    turnOf(inbound, [
      { kind: 'text', text: JSON.stringify(inbound.content) },
      { kind: 'choices', text: '您参加的是？', choices: CHOICES },
    ]);
  return channelHarness({ mode, takeTurn });
}

describe('createSimulator', () => {
  test.each(['plain', 'compatible', 'secure'] as const)('talks to the webhook over HTTP in mode %s', async (mode) => {
    const bot = talking(mode);
    const server = await serveChannel(bot.channel);
    const account = { ...ACCOUNT, mode };
    try {
      for (const format of ['xml', 'json'] as const) {
        const phone = createSimulator({ ...SETTINGS, account, format, baseUrl: server.baseUrl });
        const asked = await phone.send('o-1', { kind: 'text', text: '断缴三个月' });
        expect(asked).toMatchObject({ fault: false, openid: 'o-1' });
        expect(asked.messages).toEqual([
          { text: '{"kind":"text","text":"断缴三个月"}\n\n您参加的是？', choices: CHOICES },
        ]);
        expect(bot.inbounds.at(-1)?.messageId).toBe(asked.msgId);
        expect(asked.wire.deliveries[0]?.requestBody.includes('断缴三个月')).toBe(mode !== 'secure');
        expect(asked.wire.deliveries[0]?.requestBody.includes('Encrypt')).toBe(mode !== 'plain');
        const [choice = { id: '', label: '' }] = asked.messages[0]?.choices ?? [];
        const tapped = await phone.send('o-1', { kind: 'tap', choiceId: choice.id, label: choice.label });
        expect(tapped.messages[0]?.text).toContain('"choiceId":"insurance=职工","label":"职工医保"');
        const followed = await phone.send('o-1', { kind: 'event', event: 'subscribe' });
        expect(followed.messages[0]?.text).toContain('subscribed');
        const left = await phone.send('o-1', { kind: 'event', event: 'unsubscribe' });
        expect(left).toMatchObject({ messages: [], fault: false, msgId: '' });
        await phone.send('o-1', { kind: 'media', type: 'voice', fields: { Recognition: '断缴了' } });
        expect(bot.inbounds.at(-1)?.content).toEqual({ kind: 'text', text: '断缴了' });
      }
    } finally {
      await server.close();
    }
  });

  test('shows everything that went over the wire, and @wecom/crypto agrees', async () => {
    const server = await serveChannel(talking('secure').channel);
    const phone = createSimulator({ ...SETTINGS, baseUrl: server.baseUrl });
    const { wire } = await phone.send('o-1', { kind: 'text', text: '断缴三个月' });
    await server.close();
    expect(wire).toMatchObject({ path: '/wechat/official-account', mode: 'secure' });
    expect(wire.deliveries).toHaveLength(1);
    const [delivery] = wire.deliveries;
    expect(delivery).toMatchObject({ outcome: 'reply', status: 200 });
    expect(delivery?.requestBody).not.toContain('断缴');
    expect(delivery?.requestMessage).toContain('断缴三个月');
    expect(delivery?.responseBody).not.toContain('断缴');
    expect(delivery?.responseMessage).toContain('断缴三个月');
    const encrypted = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(delivery?.requestBody ?? '')?.[1] ?? '';
    const { timestamp = '', nonce = '', msg_signature } = delivery?.query ?? {};
    expect(getSignature(ACCOUNT.token, timestamp, nonce, encrypted)).toBe(msg_signature);
    expect(decrypt(ACCOUNT.aesKey, encrypted)).toMatchObject({ message: delivery?.requestMessage, id: ACCOUNT.appId });
  });

  const plain = { ...ACCOUNT, mode: 'plain' as const };

  test('delivers the same MsgId up to three times while nothing comes back', async () => {
    const bodies: string[] = [];
    const post: PostPush = async (_path, _query, body) => {
      bodies.push(body);
      return bodies.length < 3 ? new Promise(() => undefined) : { status: 200, body: reply('o-1', '好') };
    };
    const phone = createSimulator({ ...SETTINGS, account: plain, post, answerWithinMs: 30 });
    const exchange = await phone.send('o-1', { kind: 'text', text: 'x' });
    expect(exchange.wire.deliveries.map(({ outcome }) => outcome)).toEqual(['timeout', 'timeout', 'reply']);
    expect(exchange.messages).toEqual([{ text: '好', choices: [] }]);
    expect(new Set(bodies).size).toBe(1);
    expect(exchange.fault).toBe(false);
  });

  test('gives up after the third delivery, as when nobody listens', async () => {
    const phone = createSimulator({ ...SETTINGS, baseUrl: 'http://127.0.0.1:1' });
    const exchange = await phone.send('o-1', { kind: 'text', text: 'x' });
    expect(exchange).toMatchObject({ fault: true, messages: [] });
    expect(exchange.wire.deliveries).toHaveLength(3);
  });

  test.each([
    ['an error status', { status: 500, body: 'x' }],
    ['a page', { status: 200, body: '<html>' }],
    ['an answer to somebody else', { status: 200, body: reply('o-2', 'x') }],
    ['milliseconds', { status: 200, body: reply('o-1', 'x', NOW) }],
    ['2048 bytes', { status: 200, body: reply('o-1', 'x'.repeat(2048)) }],
  ])('%s is a fault', async (_name, answer) => {
    const phone = createSimulator({ ...SETTINGS, account: plain, post: async () => answer });
    expect(await phone.send('o-1', { kind: 'text', text: 'x' })).toMatchObject({ fault: true, messages: [] });
  });

  test('a plain answer to an encrypted push is a fault', async () => {
    const phone = createSimulator({ ...SETTINGS, post: async () => ({ status: 200, body: reply('o-1', 'x') }) });
    expect((await phone.send('o-1', { kind: 'text', text: 'x' })).wire.deliveries[0]?.outcome).toBe('fault');
  });
});

describe('createSimulatorChannel', () => {
  const post: PostPush = async (_path, { openid = '' }) => ({ status: 200, body: reply(openid, '好') });
  const phone = createSimulator({ ...SETTINGS, account: { ...ACCOUNT, mode: 'plain' }, post });
  const [route] = createSimulatorChannel(phone).routes;

  async function send(body: unknown) {
    const raw = typeof body === 'string' ? body : JSON.stringify(body);
    return route?.handle({ ...request('POST', {}, raw), path: '/simulator/api/send' });
  }

  test.each([{ text: '你好' }, { choiceId: 'a=b', label: 'B' }, { event: 'subscribe' }])('sends %j', async (said) => {
    const answer = await send({ session: 's-1', ...said });
    expect(answer?.status).toBe(200);
    const shown = JSON.parse(answer?.body ?? '');
    expect(shown).toMatchObject({
      openid: 'sim_s-1',
      messages: [{ text: '好', choices: [] }],
      fault: false,
      deliveries: 1,
    });
    expect(shown.wire.deliveries[0].requestMessage).toContain('sim_s-1');
  });

  test.each([
    '',
    'x',
    '[]',
    {},
    { session: 's' },
    { session: '', text: 'x' },
    { session: 's s', text: 'x' },
    { session: 's', text: '' },
    { session: 's', text: 'x', event: 'subscribe' },
    { session: 's', choiceId: 'x' },
  ])('refuses %j', async (body) => {
    await expect(send(body)).rejects.toMatchObject({ code: 'bad-request' });
  });
});
