import fc from 'fast-check';
import { channelHarness, request } from '../../support/wechat-harness';
import { encryptedPush, plainPush } from '../../support/wechat-pushes';

const MESSAGES = [
  '<xml><ToUserName><![CDATA[gh_x]]></ToUserName><FromUserName><![CDATA[o-1]]></FromUserName><CreateTime>1795000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[断缴三个月]]></Content><MsgId>24180351648420684</MsgId></xml>',
  '{"ToUserName":"gh_x","FromUserName":"o-1","CreateTime":1795000000,"MsgType":"text","Content":"断缴三个月","MsgId":24180351648420684,"bizmsgmenuid":"a%3Db"}',
  '<xml><FromUserName>o-1</FromUserName><MsgType>event</MsgType><Event>subscribe</Event><CreateTime>1</CreateTime></xml>',
] as const;

const SNIPPETS = [
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '&',
  '&x;',
  '</xml>',
  '<xml>',
  '<!DOCTYPE x>',
  '{',
  '}',
  '"',
  '\\',
  ',',
  '[',
  ':',
  '\u0000',
  '中',
  '\ud800',
  '%',
  '9'.repeat(30),
  '__proto__',
];

interface Mutation {
  readonly at: number;
  readonly cut: number;
  readonly put: Buffer;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(400),
  cut: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  put: fc.oneof(
    fc.constantFrom(...SNIPPETS).map((snippet) => Buffer.from(snippet)),
    fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
  ),
});

function mutate(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce((body, { at, cut, put }) => {
    const position = body.length === 0 ? 0 : at % body.length;
    return Buffer.concat([body.subarray(0, position), put, body.subarray(position + cut)]);
  }, bytes);
}

/** The parameters that decide in each mode. */
const VOUCHED = {
  plain: ['signature', 'timestamp', 'nonce'],
  secure: ['msg_signature', 'timestamp', 'nonce'],
};

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
const messages = fc.constantFrom(...MESSAGES);

function isProper(status: number): boolean {
  return status === 200 || (status >= 400 && status < 500);
}

describe('10,000 mutated requests', () => {
  test('plain mode, signed: an answer or a 4xx', async () => {
    const bot = channelHarness({ mode: 'plain' });
    await fc.assert(
      fc.asyncProperty(messages, mutations, async (message, changes) => {
        const answer = await bot.answer(plainPush(mutate(Buffer.from(message), changes)));
        expect(isProper(answer.status)).toBe(true);
      }),
      { numRuns: 4000 },
    );
    expect(bot.logged).toEqual([]);
  });

  test('secure mode, signed and encrypted: an answer or a 4xx', async () => {
    const bot = channelHarness();
    await fc.assert(
      fc.asyncProperty(messages, mutations, async (message, changes) => {
        const answer = await bot.answer(encryptedPush(mutate(Buffer.from(message), changes).toString()));
        expect(isProper(answer.status)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(bot.logged).toEqual([]);
  });

  test.each(['compatible', 'secure'] as const)(
    'mode %s, body changed after signing: only an unchanged Encrypt passes',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(messages, mutations, async (message, changes) => {
          const bot = channelHarness({ mode });
          const push = encryptedPush(message, { mode });
          const body = mutate(push.body, changes);
          const answer = await bot.answer({ ...push, body });
          expect(isProper(answer.status)).toBe(true);
          if (answer.status !== 200) expect(bot.inbounds).toEqual([]);
          // Whatever was done around it, what gets through is what was encrypted.
          for (const { content } of bot.inbounds) expect(message).toContain('text' in content ? content.text : 'o-1');
        }),
        { numRuns: 1500 },
      );
    },
  );

  test('query changed or made up: no turn without a valid signature', async () => {
    const name = fc.constantFrom('signature', 'timestamp', 'nonce', 'msg_signature');
    const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '0', 'f'.repeat(40)));
    const modes = fc.constantFrom('plain' as const, 'secure' as const);
    await fc.assert(
      fc.asyncProperty(messages, name, value, modes, async (message, field, changed, mode) => {
        const bot = channelHarness({ mode });
        const push = mode === 'plain' ? plainPush(message) : encryptedPush(message);
        const isForged = VOUCHED[mode].includes(field) && push.query[field] !== changed;
        const answer = await bot.answer(request('POST', { ...push.query, [field]: changed }, push.body));
        expect([answer.status, bot.inbounds.length]).toEqual(isForged ? [401, 0] : [200, 1]);
      }),
      { numRuns: 1000 },
    );
  });
});
