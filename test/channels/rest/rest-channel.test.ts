import { type StubBot, startStubBot } from './stub-bot';

let bot: StubBot;
let guarded: StubBot;

beforeAll(async () => {
  bot = await startStubBot();
  guarded = await startStubBot({ apiToken: 'token-of-the-test' });
});
afterAll(() => Promise.all([bot.server.close(), guarded.server.close()]));
beforeEach(() => {
  bot.inbound.length = 0;
  bot.erased.length = 0;
});

const valid = { conversationId: 'c-1', messageId: 'm1', text: '断缴了' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

const post = (body: unknown, headers: Record<string, string> = {}, to = bot) =>
  to.server.send(
    { method: 'POST', path: '/api/v1/messages', headers: { ...JSON_TYPE, ...headers } },
    typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  );

describe('POST /api/v1/messages', () => {
  it('answers as interfaces.md says, byte for byte and key by key', async () => {
    const { status, headers, body } = await post(valid);
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toBe(
      '{"messageId":"m1",' +
        '"replies":[{"kind":"text","text":"可以。"},{"kind":"choices","text":"您是哪种医保？","choices":[{"id":"insurance=employee","label":"职工医保"}]}],' +
        '"understanding":{"intent":"arrears.restore","confidence":0.97,"candidates":[{"intent":"arrears.restore","confidence":0.97}],' +
        '"entities":[{"entity":"months","value":2,"text":"两个月","start":2,"end":5}]},' +
        '"dialogue":{"status":"asking","intent":"arrears.restore","slots":{"agreed":true,"gap_months":2,"region":"嘉兴市"},"asking":"insurance"},' +
        '"receipt":{"facts":["arrears-39"],"rule":"arrears.restore/short-gap","sources":["zj-2024-1"],"asOf":"2025-11-21","content":"sha256:abc",' +
        '"conflicts":[],"figures":{"arrears-39.limit":"3个月"}}}',
    );
  });

  it('hands the message over in a namespace of its own', async () => {
    await post({ ...valid, asOf: '2024-02-29' });
    expect(bot.inbound).toEqual([
      {
        channel: 'rest',
        conversationId: 'rest:c-1',
        messageId: 'm1',
        content: { kind: 'text', text: '断缴了' },
        receivedAt: 1_763_700_000_000,
        asOf: '2024-02-29',
      },
    ]);
  });

  it('takes a choice instead of a text', async () => {
    await post({ conversationId: 'c', messageId: 'bare-1', choiceId: 'insurance=employee' });
    expect(bot.inbound[0]?.content).toEqual({ kind: 'choice', choiceId: 'insurance=employee' });
  });

  it('repairs half a surrogate pair', async () => {
    await post('{"conversationId":"c","messageId":"m","text":"好\\ud83d"}');
    expect(bot.inbound[0]?.content).toEqual({ kind: 'text', text: '好\ufffd' });
  });

  it.each(['heldout-x-D-cancel-02', '张三-1', 'a', 'A'.repeat(128), 'user:1@host.example_x~2+3='])(
    'takes the id %s',
    async (id) => {
      const { status } = await post({ ...valid, conversationId: id, messageId: id });
      expect(status).toBe(200);
    },
  );

  it('takes 4000 characters, counted as people count', async () => {
    const { status } = await post({ ...valid, text: '😀'.repeat(4000) });
    expect(status).toBe(200);
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown field', { ...valid, colour: 'secret', size: 1 }, /^unknown field: "colour", "size"$/],
    ['__proto__', '{"__proto__":{},"conversationId":"c","messageId":"m","text":"x"}', /unknown field: "__proto__"/],
    ['no text', { conversationId: 'c', messageId: 'm' }, /exactly one of text and choiceId/],
    ['text and choice', { ...valid, choiceId: 'a' }, /exactly one of text and choiceId/],
    ['an empty text', { ...valid, text: '' }, /^text: /],
    ['4001 characters', { ...valid, text: '长'.repeat(4001) }, /^text: must be at most 4000/],
    ['a number for a text', { ...valid, text: 1 }, /^text: /],
    ['null for a text', { ...valid, text: null }, /^text: /],
    ['no ids', { text: 'x' }, /conversationId: .*; messageId: /],
    ['an empty id', { ...valid, messageId: '' }, /^messageId: /],
    ['an id of 129 characters', { ...valid, messageId: 'a'.repeat(129) }, /^messageId: /],
    ['a blank in an id', { ...valid, messageId: 'a b' }, /^messageId: /],
    ['braces in an id', { ...valid, conversationId: '{p00}' }, /^conversationId: /],
    ['a line break in an id', { ...valid, conversationId: 'a\n' }, /^conversationId: /],
    ['a day that does not exist', { ...valid, asOf: '2025-02-29' }, /^asOf: must be a calendar date/],
    ['a time for a date', { ...valid, asOf: '2025-02-28T00:00:00Z' }, /^asOf: /],
    ['a date of another age', { ...valid, asOf: '0001-01-01' }, /^asOf: /],
    ['a list', [valid], /expected object/],
    ['null', 'null', /expected object/],
    ['nothing', '', /not JSON/],
    ['half of JSON', '{"conversationId":"c"', /not JSON/],
    ['no UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), /not JSON in UTF-8/],
    ['a tower of brackets', '['.repeat(30_000), /not JSON/],
  ])('refuses %s', async (_name, body, message) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ error: { id: 'bad-request', message: expect.stringMatching(message) } });
    expect(answer.body).not.toContain('secret');
    expect(bot.inbound).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'application/jsonp'])(
    'refuses %s',
    async (type) => {
      const { status } = await post(valid, { 'Content-Type': type });
      expect(status).toBe(415);
      expect(bot.inbound).toEqual([]);
    },
  );

  it('refuses a body longer than any valid one', async () => {
    const { status } = await post({ ...valid, text: 'x'.repeat(70_000) });
    expect(status).toBe(413);
  });
});

describe('/api/v1/conversations/{id}', () => {
  it('shows transcript and state', async () => {
    const { status, body } = await bot.server.send({ path: '/api/v1/conversations/known' });
    const conversation = JSON.parse(body);
    expect(status).toBe(200);
    expect(conversation.turns.map(({ messageId, said }: Record<string, unknown>) => [messageId, said])).toEqual([
      ['m1', '断缴两个月能恢复吗'],
      ['m2', '…'],
    ]);
    expect(conversation.state).toMatchObject({
      turns: 2,
      shared: { region: '嘉兴市' },
      frames: [{ unknown: ['cause'] }, {}],
    });
  });

  it('is 404 where there is none', async () => {
    const { status } = await bot.server.send({ path: '/api/v1/conversations/unknown' });
    expect(status).toBe(404);
  });

  it('erases', async () => {
    const [known, unknown] = [
      await bot.server.send({ method: 'DELETE', path: '/api/v1/conversations/known' }),
      await bot.server.send({ method: 'DELETE', path: `/api/v1/conversations/${encodeURIComponent('张三')}` }),
    ];
    expect([known.status, known.body, unknown.status, unknown.body]).toEqual([
      200,
      '{"erased":true}',
      200,
      '{"erased":false}',
    ]);
    expect(bot.erased).toEqual(['rest:known', 'rest:张三']);
  });

  it.each(['%7Bp00%7D', 'a%20b', 'a%0Ab', 'a'.repeat(129)])('refuses the id %s', async (id) => {
    const { status } = await bot.server.send({ method: 'DELETE', path: `/api/v1/conversations/${id}` });
    expect(status).toBe(400);
    expect(bot.erased).toEqual([]);
  });
});

describe('who may ask', () => {
  it('is everybody with the token', async () => {
    const answer = await post(
      valid,
      { Authorization: 'Bearer token-of-the-test', 'X-Forwarded-For': '203.0.113.7' },
      guarded,
    );
    expect(answer.status).toBe(200);
  });

  it.each(['', 'Bearer', 'Bearer wrong', 'Bearer token-of-the-tes', 'Basic token-of-the-test', 'token-of-the-test'])(
    'is nobody with "%s"',
    async (authorization) => {
      const answer = await post(valid, { Authorization: authorization }, guarded);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.body).not.toContain('token-of-the-test');
    },
  );

  it.each([
    ['GET', '/api/v1/conversations/known'],
    ['DELETE', '/api/v1/conversations/known'],
  ])('needs the token for %s %s', async (method, path) => {
    const answer = await guarded.server.send({ method, path });
    expect(answer.status).toBe(401);
    expect(guarded.erased).toEqual([]);
  });

  it('is only this machine without a token', async () => {
    const answer = await post(valid, { 'X-Forwarded-For': '203.0.113.7' });
    expect(answer.status).toBe(403);
    expect(bot.inbound).toEqual([]);
  });
});
