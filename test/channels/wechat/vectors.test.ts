import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createOfficialAccountChannel } from '../../../src/channels/official-account/create-official-account-channel';
import { parseAesKey } from '../../../src/channels/wechat/aes-key';
import { decryptPayload } from '../../../src/channels/wechat/decrypt-payload';
import { encryptPayload } from '../../../src/channels/wechat/encrypt-payload';
import { readMessage, readMessageBytes } from '../../../src/channels/wechat/read-message';
import { requireSignature, signatureOf } from '../../../src/channels/wechat/signature';
import { fieldText } from '../../../src/channels/wechat/wechat-fields';
import { YibaoError } from '../../../src/errors';
import { channelHarness, request } from '../../support/wechat-harness';
import { encryptedPush, plainPush } from '../../support/wechat-pushes';

// Collected from public SDKs and the official pages; not ours to ship, so it is looked for beside the repository.
const FILE = path.resolve(__dirname, '../../../../shared/wechat/vectors.json');

interface Vector {
  readonly id: string;
  readonly [field: string]: unknown;
}

const vectors: Readonly<Record<string, readonly Vector[]>> = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : {};
const whenPresent = existsSync(FILE) ? describe : describe.skip;
if (!existsSync(FILE)) process.stdout.write(`Skipped: public WeChat vectors are not at ${path.basename(FILE)}\n`);

function table(name: string): readonly Vector[] {
  return vectors[name] ?? [];
}

function text(vector: Vector, field: string): string {
  return typeof vector[field] === 'string' ? vector[field] : '';
}

function queryOf(vector: Vector): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text(vector, 'query')));
}

/** As the vectors put it: numbers as text, empty as null, texts trimmed. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, canonical(item)]));
  }
  return value === null ? '' : String(value).trim();
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'accepted';
  } catch (error) {
    return error instanceof YibaoError && error.status < 500 ? error.code : `unexpected ${String(error)}`;
  }
}

whenPresent('public vectors', () => {
  test('signature: all', () => {
    expect(table('signature').length).toBeGreaterThanOrEqual(8);
    for (const vector of table('signature')) {
      const parts = vector.sorted_sha1_of as string[];
      expect([vector.id, signatureOf(parts) === vector.expected]).toEqual([vector.id, vector.should_match]);
      const code = codeOf(() => requireSignature(text(vector, 'expected'), parts));
      expect([vector.id, code]).toEqual([vector.id, vector.should_match ? 'accepted' : 'bad-signature']);
    }
  });

  test('crypto_decrypt: all', () => {
    expect(table('crypto_decrypt').length).toBeGreaterThanOrEqual(10);
    for (const vector of table('crypto_decrypt')) {
      const keys = [parseAesKey(text(vector, 'encoding_aes_key'))];
      const encrypted = text(vector, 'encrypt');
      const parts = ['token', 'timestamp', 'nonce', 'encrypt'].map((field) => text(vector, field));
      expect(codeOf(() => requireSignature(text(vector, 'msg_signature'), parts))).toBe('accepted');
      const plain = decryptPayload(encrypted, keys, text(vector, 'expected_receive_id')).text;
      expect(plain).toBe(vector.expected_plaintext);
      if (vector.kind !== 'echostr') expect(readMessage(plain).fields).toEqual(canonical(vector.expected_fields));
      const code = codeOf(() => decryptPayload(encrypted, keys, text(vector, 'configured_id')));
      expect([vector.id, code]).toEqual([
        vector.id,
        vector.receive_id_matches_configured ? 'accepted' : 'bad-signature',
      ]);
    }
  });

  test('crypto_encrypt_deterministic: all', () => {
    expect(table('crypto_encrypt_deterministic').length).toBeGreaterThanOrEqual(5);
    for (const vector of table('crypto_encrypt_deterministic')) {
      const key = parseAesKey(text(vector, 'encoding_aes_key'));
      const prefix = Buffer.from(text(vector, 'random16'));
      const encrypted = encryptPayload(text(vector, 'plaintext'), key, text(vector, 'receive_id'), prefix);
      expect([vector.id, encrypted]).toEqual([vector.id, vector.expected_encrypt]);
    }
  });

  test.each(table('crypto_negative'))('crypto_negative: $id', async (vector) => {
    const aesKey = text(vector, 'encoding_aes_key') || 'A'.repeat(43);
    const token = text(vector, 'token') || 'AAAAA';
    const appId = text(vector, 'configured_id') || 'wxba5fad812f8e6fb9';
    const bot = channelHarness({ account: { appId, token, aesKey, mode: 'secure' } });
    const encrypted = text(vector, 'encrypt');
    const [timestamp, nonce] = [text(vector, 'timestamp') || '1', text(vector, 'nonce') || '2'];
    const given = text(vector, 'msg_signature') || signatureOf([token, timestamp, nonce, encrypted]);
    const query = vector.query === undefined ? { timestamp, nonce, msg_signature: given } : queryOf(vector);
    const isGet = query.echostr !== undefined;
    const body = text(vector, 'body') || JSON.stringify({ ToUserName: 'gh_x', Encrypt: encrypted });
    const answer = await bot.answer(request(isGet ? 'GET' : 'POST', query, isGet ? '' : body));
    expect([400, 401, 403]).toContain(answer.status);
    expect(answer.body).not.toContain('4375120948345356249');
    expect(bot.inbounds).toEqual([]);
  });

  test('url_verification: all', async () => {
    expect(table('url_verification').length).toBeGreaterThanOrEqual(2);
    for (const vector of table('url_verification')) {
      const query = queryOf(vector);
      if (vector.encoding_aes_key === undefined) {
        const bot = channelHarness({ account: { appId: 'wx', token: text(vector, 'token'), mode: 'plain' } });
        const answer = await bot.answer(request('GET', query, ''));
        expect([answer.status, answer.body]).toEqual([vector.expected_status, vector.expected_body]);
      } else {
        const { msg_signature, timestamp = '', nonce = '', echostr = '' } = query;
        requireSignature(msg_signature, [text(vector, 'token'), timestamp, nonce, echostr]);
        const key = parseAesKey(text(vector, 'encoding_aes_key'));
        expect(decryptPayload(echostr, [key], text(vector, 'corp_id')).text).toBe(vector.expected_body);
      }
    }
  });

  const xml = table('inbound_xml').filter(({ family }) => family !== 'wecom');

  test('inbound_xml: every message of official accounts and mini programs reads exactly', () => {
    expect(xml.length).toBeGreaterThanOrEqual(107);
    for (const vector of xml) {
      const { format, fields } = readMessageBytes(Buffer.from(text(vector, 'xml')));
      expect([vector.id, format, canonical(fields)]).toEqual([vector.id, 'xml', canonical(vector.expected_fields)]);
    }
  });

  test('inbound_json: every message reads exactly', () => {
    expect(table('inbound_json').length).toBeGreaterThanOrEqual(13);
    for (const vector of table('inbound_json')) {
      const { format, fields } = readMessageBytes(Buffer.from(text(vector, 'json')));
      expect([vector.id, format]).toEqual([vector.id, 'json']);
      expect(fields).toMatchObject(canonical(vector.expected_fields) as object);
    }
  });

  test.each(['plain', 'compatible', 'secure'] as const)(
    'every inbound message is answered in mode %s',
    async (mode) => {
      for (const vector of [...xml, ...table('inbound_json')]) {
        const bot = channelHarness({ mode });
        const body = text(vector, 'xml') || text(vector, 'json');
        const answer = await bot.answer(mode === 'plain' ? plainPush(body) : encryptedPush(body, { mode }));
        expect([vector.id, answer.status]).toEqual([vector.id, 200]);
      }
    },
  );

  test.each(table('parser_negative'))('parser_negative: $id', async (vector) => {
    const inside = vector.body_plain_inside_encrypt;
    const bot = channelHarness({ mode: typeof inside === 'string' ? 'secure' : 'plain' });
    const push = typeof inside === 'string' ? encryptedPush(inside) : plainPush(text(vector, 'body'));
    const answer = await bot.answer(push);
    expect(typeof inside === 'string' ? [200, 400] : [400]).toContain(answer.status);
    expect(bot.inbounds).toEqual([]);
  });

  test.each(table('quirks').filter((vector) => vector.xml !== undefined))('quirks: $id', async (vector) => {
    const bot = channelHarness({ mode: 'plain' });
    expect((await bot.answer(plainPush(text(vector, 'xml')))).status).toBe(200);
    expect(bot.inbounds).toHaveLength(1);
    const { fields } = readMessage(text(vector, 'xml'));
    expect(bot.inbounds[0]?.messageId).toBe(fieldText(fields, 'MsgId') || bot.inbounds[0]?.messageId);
    expect(fields).not.toHaveProperty('#text');
    if (vector.id === 'empty-cdata') expect(fields.Label).toBe('');
  });

  test('quirks: the placeholder for unsupported messages', async () => {
    const vector = table('quirks').find(({ id }) => id === 'unsupported-content-placeholder');
    const bot = channelHarness({ mode: 'secure' });
    const content = String(vector?.content);
    await bot.answer(
      encryptedPush(
        `<xml><FromUserName>o1</FromUserName><MsgType>text</MsgType><Content>${content}</Content><MsgId>1</MsgId></xml>`,
      ),
    );
    expect(bot.inbounds[0]?.content.kind).toBe('unsupported');
  });
});

test('the channel refuses an account without the key its mode needs', () => {
  const options = {
    takeTurn: jest.fn(),
    forgetUser: jest.fn(),
    clock: Date.now,
    notices: () => ({ more: '', unavailable: '' }),
  };
  const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
  const account = { appId: 'wx', token: 't', mode: 'secure' } as const;
  expect(() => createOfficialAccountChannel({ ...options, log, account })).toThrow(YibaoError);
});
