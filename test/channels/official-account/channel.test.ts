import { decrypt } from '@wecom/crypto';
import type { ChannelResponse } from '../../../src/channels/contract';
import { readMessage } from '../../../src/channels/wechat/read-message';
import type { WechatMode } from '../../../src/channels/wechat/wechat-mode';
import { YibaoError } from '../../../src/errors';
import type { Message } from '../../../src/vocabulary';
import { serveChannel } from '../../support/serve-channel';
import { createWechatClient } from '../../support/wechat-client';
import { ACCOUNT, channelHarness, type HarnessOptions, request, turnOf } from '../../support/wechat-harness';
import { encryptedPush, plainPush, plainSignature } from '../../support/wechat-pushes';

const MODES: readonly WechatMode[] = ['plain', 'compatible', 'secure'];
const NOW = 1_795_000_000;

function message(fields: Readonly<Record<string, string>>): string {
  const all = { ToUserName: 'gh_x', FromUserName: 'o-1', CreateTime: String(NOW), ...fields };
  const elements = Object.entries(all).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
  return `<xml>${elements.join('')}</xml>`;
}

function text(Content: string, more: Readonly<Record<string, string>> = {}): string {
  return message({ MsgType: 'text', Content, MsgId: '24180351648420684', ...more });
}

function event(Event: string, more: Readonly<Record<string, string>> = {}): string {
  return message({ MsgType: 'event', Event, ...more });
}

/** A bot that says these messages. */
function saying(messages: readonly Message[]): HarnessOptions {
  return { mode: 'plain', takeTurn: async (inbound) => turnOf(inbound, messages) };
}

function contentOf(answer: ChannelResponse): unknown {
  return readMessage(answer.body).fields.Content;
}

describe('URL verification', () => {
  const query = { timestamp: '1795000000', nonce: '486452656', echostr: '<b>4375</b>' };

  test.each(MODES)('echoes a signed echostr as plain text in mode %s', async (mode) => {
    const bot = channelHarness({ mode });
    const answer = await bot.answer(request('GET', { ...query, signature: plainSignature(ACCOUNT.token) }, ''));
    expect(answer).toMatchObject({ status: 200, body: '<b>4375</b>' });
    expect(answer.headers?.['content-type']).toMatch(/^text\/plain/);
  });

  test.each([{}, { signature: '' }, { signature: 'f'.repeat(40) }, { signature: plainSignature('another') }])(
    'reflects nothing for %p',
    async (signature) => {
      const answer = await channelHarness().answer(request('GET', { ...query, ...signature }, ''));
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain('4375');
    },
  );
});

describe('the configured mode', () => {
  test('secure takes nothing but a valid msg_signature over Encrypt', async () => {
    const good = encryptedPush(text('你好'));
    const { msg_signature: _left, ...onlySignature } = good.query;
    const forged = { ...good.query, msg_signature: good.query.signature ?? '' };
    const attempts = [
      plainPush(text('你好')),
      { ...good, query: onlySignature },
      { ...good, query: forged },
      { ...good, query: { ...good.query, nonce: '1' } },
      { ...good, query: { ...good.query, encrypt_type: 'raw', msg_signature: '' } },
      { ...good, query: onlySignature, body: Buffer.from('neither XML nor JSON') },
      { ...good, body: Buffer.from(text('你好')) },
      { ...good, body: Buffer.from(text('你好', { Encrypt: '' })) },
      encryptedPush(text('你好'), { appId: 'wxffffffffffffffff' }),
      encryptedPush(text('你好'), { aesKey: 'x'.repeat(43) }),
    ];
    const bot = channelHarness();
    const answers = await Promise.all(attempts.map((attempt) => bot.answer(attempt)));
    expect(answers.map(({ status }) => status)).toEqual(attempts.map(() => 401));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(bot.inbounds).toEqual([]);
    expect((await bot.answer(good)).status).toBe(200);
  });

  test('compatible believes the ciphertext, not the plain copy beside it', async () => {
    const push = encryptedPush(text('真的'), { mode: 'compatible' });
    const altered = { ...push, body: Buffer.from(push.body.toString().replace('真的', '假的')) };
    const bot = channelHarness({ mode: 'compatible' });
    expect((await bot.answer(altered)).status).toBe(200);
    expect(bot.inbounds[0]?.content).toEqual({ kind: 'text', text: '真的' });
    expect((await bot.answer(plainPush(text('你好')))).status).toBe(401);
  });

  test('plain reads the plain body, whatever the request says of encryption', async () => {
    const push = plainPush(text('你好'));
    const bot = channelHarness({ mode: 'plain' });
    const answer = await bot.answer({ ...push, query: { ...push.query, encrypt_type: 'aes', msg_signature: 'x' } });
    expect(contentOf(answer)).toContain('你好');
  });

  test('a push under the previous key is answered under the previous key', async () => {
    const previousAesKey = 'previous'.repeat(6).slice(0, 43);
    const bot = channelHarness({ account: { ...ACCOUNT, previousAesKey } });
    const answer = await bot.answer(encryptedPush(text('你好'), { aesKey: previousAesKey }));
    const encrypted = String(readMessage(answer.body).fields.Encrypt);
    expect(decrypt(previousAesKey, encrypted).id).toBe(ACCOUNT.appId);
    expect(() => decrypt(ACCOUNT.aesKey, encrypted).message.startsWith('<xml>') || fail()).toThrow();
  });
});

describe('what reaches the bot', () => {
  test.each([
    ['a text', text(' 断缴三个月 '), { kind: 'text', text: '断缴三个月' }],
    [
      'a tap',
      text('职工医保', { bizmsgmenuid: 'insurance%3D职工' }),
      { kind: 'choice', choiceId: 'insurance=职工', label: '职工医保' },
    ],
    ['a tap with a plain id', text('是', { bizmsgmenuid: '101' }), { kind: 'choice', choiceId: '101', label: '是' }],
    ['following', event('subscribe'), { kind: 'event', event: 'subscribed' }],
    ['following by QR code', event('SUBSCRIBE', { EventKey: 'qrscene_1' }), { kind: 'event', event: 'subscribed' }],
    ['coming in', event('user_enter_tempsession'), { kind: 'event', event: 'entered' }],
    [
      'recognised speech',
      message({ MsgType: 'voice', Recognition: '断缴了。', MsgId: '1' }),
      { kind: 'text', text: '断缴了。' },
    ],
    [
      'speech not recognised',
      message({ MsgType: 'voice', Recognition: '', MsgId: '1' }),
      { kind: 'unsupported', mediaType: 'voice' },
    ],
    ['a picture', message({ MsgType: 'image', MsgId: '1' }), { kind: 'unsupported', mediaType: 'image' }],
    ['a place', message({ MsgType: 'Location', MsgId: '1' }), { kind: 'unsupported', mediaType: 'location' }],
    ['a sticker', text('【收到不支持的消息类型，暂无法显示】'), { kind: 'unsupported', mediaType: 'unknown' }],
    ['an empty text', text('  '), { kind: 'unsupported', mediaType: 'unknown' }],
  ])('%s', async (_name, body, content) => {
    const bot = channelHarness();
    expect((await bot.answer(encryptedPush(body))).status).toBe(200);
    expect(bot.inbounds).toMatchObject([
      { channel: 'official-account', conversationId: `oa:${ACCOUNT.appId}:o-1`, content, receivedAt: NOW * 1000 + 123 },
    ]);
  });

  test.each([
    ['an unknown type', message({ MsgType: 'hologram', MsgId: '1' })],
    ['an unknown event', event('TEMPLATESENDJOBFINISH')],
    ['a menu click', event('CLICK', { EventKey: 'k' })],
    ['a message without sender', '<xml><MsgType>text</MsgType><Content>x</Content></xml>'],
    ['nothing', '<xml></xml>'],
    ['a health probe', '{"action":"CheckContainerPath"}'],
  ])('%s is acknowledged in silence', async (_name, body) => {
    const bot = channelHarness();
    expect(await bot.answer(encryptedPush(body))).toMatchObject({ status: 200, body: 'success' });
    expect(bot.inbounds).toEqual([]);
  });

  test('unsubscribing erases the person', async () => {
    const bot = channelHarness();
    expect((await bot.answer(encryptedPush(event('unsubscribe')))).body).toBe('success');
    expect(bot.forgotten).toEqual([`oa:${ACCOUNT.appId}:o-1`]);
    expect(bot.inbounds).toEqual([]);
  });

  test.each(['a b', '{p01}', 'a:b', 'x'.repeat(129)])('a sender named %p is refused', async (FromUserName) => {
    const bot = channelHarness();
    expect((await bot.answer(encryptedPush(text('x', { FromUserName })))).status).toBe(400);
    expect(bot.inbounds).toEqual([]);
  });
});

describe('message ids', () => {
  async function idsOf(bodies: readonly string[]): Promise<readonly string[]> {
    const bot = channelHarness();
    for (const body of bodies) await bot.answer(encryptedPush(body));
    return bot.inbounds.map(({ conversationId, messageId }) => `${conversationId} ${messageId}`);
  }

  test('64-bit ids stay exact in both formats', async () => {
    const json = `{"FromUserName":"o-1","MsgType":"text","Content":"x","MsgId":22220946756594167}`;
    expect(await idsOf([text('x', { MsgId: '22220946756594167' }), json])).toEqual(
      Array(2).fill(`oa:${ACCOUNT.appId}:o-1 22220946756594167`),
    );
  });

  test('a redelivery has the same id; another user, event, key or second another', async () => {
    const bodies = [
      text('x'),
      text('x', { FromUserName: 'o-2' }),
      event('subscribe'),
      event('subscribe', { EventKey: 'qrscene_1' }),
      event('subscribe', { CreateTime: '1795000001' }),
      event('user_enter_tempsession'),
      text('x', { MsgId: '' }),
      text('y', { MsgId: '' }),
      text('x', { MsgId: 'a b'.repeat(100) }),
    ];
    const [first, again] = [await idsOf(bodies), await idsOf(bodies)];
    expect(first).toEqual(again);
    expect(new Set(first).size).toBe(bodies.length);
    for (const id of first) expect(id).toMatch(/^oa:\S+ [\w.|-]{1,120}$/);
  });
});

describe('answers', () => {
  test('texts are parted by blank lines and choices are numbered taps', async () => {
    const bot = channelHarness(
      saying([
        { kind: 'text', text: '可以补缴。' },
        {
          kind: 'choices',
          text: '您是？',
          choices: [
            { id: 'insurance=employee', label: '职工医保' },
            { id: 'x', label: '居民' },
          ],
        },
      ]),
    );
    expect(contentOf(await bot.answer(plainPush(text('x'))))).toBe(
      '可以补缴。\n\n您是？\n\n' +
        '1. <a href="weixin://bizmsgmenu?msgmenucontent=%E8%81%8C%E5%B7%A5%E5%8C%BB%E4%BF%9D&msgmenuid=insurance%3Demployee">职工医保</a>\n' +
        '2. <a href="weixin://bizmsgmenu?msgmenucontent=%E5%B1%85%E6%B0%91&msgmenuid=x">居民</a>',
    );
  });

  test('the reply is swapped, in seconds, and in the format of the push', async () => {
    const bot = channelHarness(saying([{ kind: 'text', text: 'a]]>b\u0007' }]));
    const { body } = await bot.answer(plainPush(text('x')));
    expect(body).toBe(
      '<xml><ToUserName><![CDATA[o-1]]></ToUserName><FromUserName><![CDATA[gh_x]]></FromUserName>' +
        `<CreateTime>${NOW}</CreateTime><MsgType><![CDATA[text]]></MsgType>` +
        '<Content><![CDATA[a]]]]><![CDATA[>b]]></Content></xml>',
    );
    const json = await bot.answer(plainPush('{"FromUserName":"o-1","MsgType":"text","Content":"x","MsgId":1}'));
    expect(JSON.parse(json.body)).toEqual({
      ToUserName: 'o-1',
      FromUserName: ACCOUNT.originalId,
      CreateTime: NOW,
      MsgType: 'text',
      Content: 'a]]>b',
    });
  });

  test('2047 bytes are sent whole; more ends after a sentence, with the notice', async () => {
    const fits = `${'保'.repeat(682)}x`;
    expect(contentOf(await channelHarness(saying([{ kind: 'text', text: fits }])).answer(plainPush(text('x'))))).toBe(
      fits,
    );
    const long = saying([{ kind: 'text', text: '医保断缴三个月内可以补缴。'.repeat(80) }]);
    const cut = String(contentOf(await channelHarness({ ...long, more: '回复「继续」' }).answer(plainPush(text('x')))));
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2047);
    expect(Buffer.byteLength(cut)).toBeGreaterThan(1900);
    expect(cut).toMatch(/。\n\n回复「继续」$/);
  });

  test('nothing to say is `success`', async () => {
    expect((await channelHarness(saying([])).answer(plainPush(text('x')))).body).toBe('success');
  });

  test.each(MODES)('@wecom/crypto drives text, tap, event and redelivery over HTTP in mode %s', async (mode) => {
    for (const format of ['xml', 'json'] as const) {
      const choices = [{ id: 'insurance=职工', label: '职工' }];
      const bot = channelHarness({
        mode,
        takeTurn: async (inbound) =>
          turnOf(inbound, [{ kind: 'choices', text: JSON.stringify(inbound.content), choices }]),
      });
      const server = await serveChannel(bot.channel);
      const client = createWechatClient({ ...ACCOUNT, mode, format, baseUrl: server.baseUrl });
      try {
        expect(await client.verifyUrl('123')).toMatchObject({ status: 200, body: '123' });
        expect(await client.verifyUrl('123', 'wrong')).toMatchObject({ status: 401 });
        const first = await client.text('o-1', '断缴 ]]> 了', '24180351648420684');
        expect(first).toMatchObject({
          status: 200,
          choices,
          fields: { ToUserName: 'o-1', FromUserName: ACCOUNT.originalId },
        });
        expect(first.text).toContain('断缴 ]]> 了');
        expect((await client.text('o-1', '断缴 ]]> 了', '24180351648420684')).text).toBe(first.text);
        const [choice = { id: '', label: '' }] = first.choices;
        expect((await client.tap('o-1', choice)).text).toContain(
          '{"kind":"choice","choiceId":"insurance=职工","label":"职工"}',
        );
        expect((await client.event('o-1', 'subscribe')).text).toContain('subscribed');
        expect(await client.event('o-1', 'unsubscribe')).toMatchObject({ status: 200, raw: 'success' });
        expect(bot.inbounds.slice(0, 2).map(({ messageId }) => messageId)).toEqual(Array(2).fill('24180351648420684'));
      } finally {
        await server.close();
      }
    }
  });
});

describe('time and trouble', () => {
  test('what is not ready in time is acknowledged; a redelivery joins the running turn', async () => {
    let finish: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const bot = channelHarness({
      mode: 'plain',
      deadlineMs: 50,
      takeTurn: async (inbound) => {
        await ready;
        return turnOf(inbound, [{ kind: 'text', text: '好' }]);
      },
    });
    expect((await bot.answer(plainPush(text('x')))).body).toBe('success');
    const second = bot.answer(plainPush(text('x')));
    finish();
    expect(contentOf(await second)).toBe('好');
    expect(bot.inbounds).toHaveLength(1);
    expect(contentOf(await bot.answer(plainPush(text('x'))))).toBe('好');
    expect(bot.inbounds).toHaveLength(2);
  });

  test('two people whose messages share an id at the same moment are both answered', async () => {
    const bot = channelHarness({ mode: 'plain' });
    const people = ['o-1', 'o-2'].map((FromUserName) => bot.answer(plainPush(text(FromUserName, { FromUserName }))));
    const answers = await Promise.all(people);
    expect(answers.map(contentOf).map(String)).toEqual([
      expect.stringContaining('o-1'),
      expect.stringContaining('o-2'),
    ]);
    expect(bot.inbounds).toHaveLength(2);
  });

  test.each([
    ['an error of ours', new YibaoError('store-unavailable', 'away')],
    ['a client error of ours', new YibaoError('version-conflict', 'busy')],
    ['any error', new TypeError('x is undefined')],
  ])('%s becomes the notice, never an error status', async (_name, error) => {
    const bot = channelHarness({ takeTurn: () => Promise.reject(error) });
    const answer = await bot.answer(encryptedPush(text('身份证')));
    expect(answer.status).toBe(200);
    expect(decrypt(ACCOUNT.aesKey, String(readMessage(answer.body).fields.Encrypt)).message).toContain('(unavailable)');
    expect(JSON.stringify(bot.logged)).not.toMatch(/身份证|o-1/);
    expect(bot.logged).toHaveLength(1);
  });

  test('a turn that fails after the deadline troubles nobody', async () => {
    const late = () => new Promise<never>((_, reject) => setTimeout(reject, 60, new TypeError('late')));
    const bot = channelHarness({ deadlineMs: 20, takeTurn: late });
    expect((await bot.answer(encryptedPush(text('x')))).body).toBe('success');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(bot.logged).toHaveLength(2);
  });

  test('a person who cannot be erased is acknowledged and reported', async () => {
    const bot = channelHarness({ forgetUser: () => Promise.reject(new YibaoError('store-unavailable', 'away')) });
    expect((await bot.answer(encryptedPush(event('unsubscribe')))).body).toBe('success');
    expect(bot.logged).toMatchObject([{ err: { code: 'store-unavailable' } }]);
  });
});
