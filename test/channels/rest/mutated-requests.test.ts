import { Agent } from 'node:http';
import fc from 'fast-check';
import { type StubBot, startStubBot } from './stub-bot';

const RUNS = 10_000;

let bot: StubBot;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

beforeAll(async () => {
  bot = await startStubBot();
});
afterAll(async () => {
  agent.destroy();
  await bot.server.close();
});

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Values that parsers have stumbled over, beside arbitrary ones. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\0',
    '\ud800',
    '{p00}',
    '__proto__',
    'a'.repeat(5000),
    -0,
    1e308,
    null,
    true,
    [],
    {},
    '2025-02-30',
    '９９９',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const oddName = fc.oneof(
  fc.constantFrom(
    'conversationId',
    'messageId',
    'text',
    'choiceId',
    'asOf',
    '__proto__',
    'constructor',
    'toString',
    '',
  ),
  fc.string({ maxLength: 12 }),
);
const fields = fc.record({
  conversationId: fc.constantFrom<unknown>('c', '张三', 'heldout-x-D-cancel-02'),
  messageId: fc.constantFrom<unknown>('m', 'bare'),
  text: fc.constantFrom<unknown>('断缴了怎么办', 'x'),
});
const oddBody = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fields, fc.dictionary(oddName, oddValue, { maxKeys: 3 }))
      .map(([valid, odd]) => JSON.stringify({ ...valid, ...odd })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fields, fc.nat(80)).map(([valid, length]) => JSON.stringify(valid).slice(0, length)),
  },
  { weight: 1, arbitrary: fc.json() },
);
const flipped = (text: string, at: number, byte: number): Buffer => {
  const bytes = Buffer.from(text);
  if (bytes.length > 0) bytes[at % bytes.length] = byte;
  return bytes;
};
const body = fc.oneof(
  { weight: 3, arbitrary: oddBody.map((text) => Buffer.from(text)) },
  {
    weight: 2,
    arbitrary: fc.tuple(oddBody, fc.nat(200), fc.nat(255)).map(([text, at, byte]) => flipped(text, at, byte)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)) },
);
const headerValue = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});
const headers = fc
  .record(
    {
      'Content-Type': fc.oneof(
        { weight: 8, arbitrary: fc.constant('application/json') },
        { weight: 1, arbitrary: headerValue },
      ),
    },
    { requiredKeys: [] },
  )
  .chain((type) =>
    fc
      .dictionary(
        fc.constantFrom(
          'Accept',
          'Content-Encoding',
          'Authorization',
          'X-Request-Id',
          'Range',
          'If-None-Match',
          'Cookie',
          'Expect-Nothing',
        ),
        headerValue,
        { maxKeys: 2 },
      )
      .map((odd) => ({ ...odd, ...type })),
  );
const pathPart = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  maxLength: 20,
});
const path = fc.oneof(
  { weight: 8, arbitrary: fc.constant('/api/v1/messages') },
  { weight: 2, arbitrary: pathPart.map((part) => `/api/v1/messages${part}`) },
  { weight: 2, arbitrary: pathPart.map((part) => `/api/v1/conversations/${part}`) },
  { weight: 1, arbitrary: pathPart.map((part) => `/${part}`) },
);
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant('POST') },
  { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND') },
);
const request: fc.Arbitrary<Request> = fc.record({ method, path, headers, body });

/** What the specification, not the code, calls a valid message. */
function isValidMessage({ method: verb, path: address, body: bytes }: Request): boolean {
  if (verb !== 'POST' || !/^\/api\/v1\/messages\/?(?:[?#]|$)/i.test(address)) return false;
  try {
    const { conversationId, messageId, text, choiceId, asOf, ...more } = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    );
    const isText = (value: unknown, max: number) =>
      typeof value === 'string' && value !== '' && [...value].length <= max;
    const content = text === undefined ? isText(choiceId, 256) : choiceId === undefined && isText(text, 4000);
    const day = asOf === undefined || new Date(`${asOf}T00:00:00Z`).toISOString().startsWith(`${asOf}T`);
    return Object.keys(more).length === 0 && isText(conversationId, 128) && isText(messageId, 128) && content && day;
  } catch {
    return false;
  }
}

describe('10,000 mutated requests', () => {
  it('get an answer or a 4xx, and the bot hears of valid ones only', async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        bot.inbound.length = 0;
        const { body: bytes, ...rest } = given;
        const sent = ['GET', 'HEAD', 'TRACE'].includes(rest.method) ? undefined : bytes;
        const { status } = await bot.server.send({ ...rest, agent }, sent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status === 200 || (status >= 400 && status < 500)).toBe(true);
        if (bot.inbound.length > 0) expect([status, isValidMessage(given)]).toEqual([200, true]);
      }),
      { numRuns: RUNS, seed: 20_261_121 },
    );
    // The mutations must reach both sides of the border, or the rule above says nothing.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 405, 415]));
  });
});
