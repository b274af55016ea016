import { createCipheriv } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import fc from 'fast-check';
import { parseAesKey } from '../../../src/channels/wechat/aes-key';
import { cleanText } from '../../../src/channels/wechat/clean-text';
import { decryptPayload } from '../../../src/channels/wechat/decrypt-payload';
import { encryptPayload } from '../../../src/channels/wechat/encrypt-payload';
import { menuChoiceId, menuLink } from '../../../src/channels/wechat/menu-link';
import { readMenuLinks } from '../../../src/channels/wechat/read-menu-links';
import { readMessage, readMessageBytes } from '../../../src/channels/wechat/read-message';
import { sealEnvelope } from '../../../src/channels/wechat/seal-envelope';
import { requireSignature, signatureOf } from '../../../src/channels/wechat/signature';
import { writeJson } from '../../../src/channels/wechat/write-json';
import { writeXml } from '../../../src/channels/wechat/write-xml';
import { YibaoError } from '../../../src/errors';
import fixtures from '../../fixtures/wechat/messages.json';
import { ACCOUNT } from '../../support/wechat-harness';

const key = parseAesKey(ACCOUNT.aesKey);
/** Any UTF-16 there is, lone surrogates and controls among it, and what breaks CDATA. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', ']]', '>', '<![CDATA[', '&amp;', '\ud800', '\u0000', '\r\n'),
    ),
  )
  .map((parts) => parts.join(''));

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'accepted';
  } catch (error) {
    return error instanceof YibaoError ? error.code : String(error);
  }
}

/** A ciphertext of exactly these bytes, padding included. */
function encipher(packet: Buffer): string {
  const aes = createCipheriv('aes-256-cbc', key.key, key.iv).setAutoPadding(false);
  return Buffer.concat([aes.update(packet), aes.final()]).toString('base64');
}

/** A whole packet: random, length, text, app id, then whatever stands for padding. */
function packet(text: Buffer, length: number, padding: (length: number) => Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  const body = Buffer.concat([Buffer.alloc(16, 'r'), size, text, Buffer.from(ACCOUNT.appId)]);
  return Buffer.concat([body, padding(32 - (body.length % 32))]);
}

describe('signature', () => {
  test('agrees with @wecom/crypto', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 4, maxLength: 4 }), ([a = '', b = '', c = '', d = '']) => {
        expect(signatureOf([a, b, c, d])).toBe(getSignature(a, b, c, d));
      }),
    );
  });

  test.each(['', 'x', undefined, 'f'.repeat(40), 'f'.repeat(41), '中'.repeat(40)])('refuses %p', (given) => {
    expect(codeOf(() => requireSignature(given, ['a', 'b', 'c']))).toBe('bad-signature');
  });

  test('refuses a right signature with something after it', () => {
    const right = signatureOf(['a', 'b', 'c']);
    expect(codeOf(() => requireSignature(right, ['c', 'a', 'b']))).toBe('accepted');
    expect(codeOf(() => requireSignature(`${right}0`, ['a', 'b', 'c']))).toBe('bad-signature');
    expect(codeOf(() => requireSignature(right.slice(0, 39), ['a', 'b', 'c']))).toBe('bad-signature');
  });
});

describe('payload', () => {
  test('what we encrypt, @wecom/crypto reads, and the other way round', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = cleanText(text);
        expect(decrypt(ACCOUNT.aesKey, encryptPayload(plain, key, ACCOUNT.appId))).toMatchObject({
          message: plain,
          id: ACCOUNT.appId,
        });
        expect(decryptPayload(encrypt(ACCOUNT.aesKey, plain, ACCOUNT.appId), [key], ACCOUNT.appId).text).toBe(plain);
      }),
    );
  });

  test('every padding from 1 to 32 is read', () => {
    for (let length = 0; length < 64; length += 1) {
      const text = 'x'.repeat(length);
      expect(decryptPayload(encrypt(ACCOUNT.aesKey, text, ACCOUNT.appId), [key], ACCOUNT.appId).text).toBe(text);
    }
  });

  test('the previous key is tried, and reported as the one that fitted', () => {
    const previous = parseAesKey('z'.repeat(43));
    const encrypted = encrypt('z'.repeat(43), 'hello', ACCOUNT.appId);
    expect(decryptPayload(encrypted, [key, previous], ACCOUNT.appId)).toEqual({ text: 'hello', key: previous });
    expect(codeOf(() => decryptPayload(encrypted, [key], ACCOUNT.appId))).toBe('bad-signature');
  });

  test('another app id, also a longer or shorter one, is refused', () => {
    for (const id of ['', `${ACCOUNT.appId}x`, ACCOUNT.appId.slice(1), 'wx']) {
      const encrypted = encrypt(ACCOUNT.aesKey, 'hello', id);
      expect(codeOf(() => decryptPayload(encrypted, [key], ACCOUNT.appId))).toBe('bad-signature');
    }
  });

  test('any other ciphertext is refused, always with the same words', () => {
    const messages = new Set<string>();
    const good = encrypt(ACCOUNT.aesKey, 'hello', ACCOUNT.appId);
    const broken = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.uint8Array({ minLength: 32, maxLength: 96 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      fc.nat(good.length - 1).map((at) => good.slice(0, at)),
      fc.constant(`${good}=`),
      fc.constant(` ${good}`),
    );
    fc.assert(
      fc.property(broken, (encrypted) => {
        try {
          decryptPayload(encrypted, [key], ACCOUNT.appId);
          throw new TypeError('accepted');
        } catch (error) {
          expect(error).toBeInstanceOf(YibaoError);
          messages.add(String(error));
        }
      }),
      { numRuns: 2000 },
    );
    expect(messages.size).toBe(1);
  });

  test('packets that only almost fit are refused', () => {
    const right = (length: number) => Buffer.alloc(length, length);
    const codeFor = (bytes: Buffer) => codeOf(() => decryptPayload(encipher(bytes), [key], ACCOUNT.appId));
    const hello = Buffer.from('hello');
    expect(codeFor(packet(hello, 5, right))).toBe('accepted');
    expect(
      codeFor(packet(hello, 5, (length) => Buffer.concat([Buffer.alloc(length - 1, 7), Buffer.from([length])]))),
    ).toBe('bad-signature');
    expect(codeFor(packet(hello, 5, (length) => Buffer.alloc(length, 0)))).toBe('bad-signature');
    expect(codeFor(packet(hello, 5, (length) => Buffer.alloc(length, 33)))).toBe('bad-signature');
    expect(codeFor(packet(hello, 4, right))).toBe('bad-signature');
    expect(codeFor(packet(hello, 0xffffffff, right))).toBe('bad-signature');
    expect(codeFor(packet(Buffer.from([0xff, 0xfe]), 2, right))).toBe('bad-signature');
    expect(codeFor(Buffer.alloc(32, 32))).toBe('bad-signature');
    expect(codeFor(Buffer.alloc(32, 20))).toBe('bad-signature');
  });

  test('a key that is not 43 characters of base64 is a configuration fault', () => {
    for (const wrong of ['', 'x', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}!`]) {
      expect(codeOf(() => parseAesKey(wrong))).toBe('invalid-config');
    }
  });
});

describe('messages', () => {
  test.each(fixtures.valid)('reads $name', ({ body, fields, format }) => {
    expect(readMessageBytes(Buffer.from(body))).toEqual({ format, fields });
  });

  test.each(fixtures.invalid)('refuses $name', ({ body }) => {
    expect(codeOf(() => readMessageBytes(Buffer.from(body)))).toBe('bad-request');
  });

  test('refuses what is not UTF-8', () => {
    const body = Buffer.concat([Buffer.from('<xml><A>'), Buffer.from([0xff, 0xfe]), Buffer.from('</A></xml>')]);
    expect(codeOf(() => readMessageBytes(body))).toBe('bad-request');
  });

  test('refuses absurd depth without running out of stack', () => {
    expect(codeOf(() => readMessage(`<xml>${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}</xml>`))).toBe('bad-request');
    expect(codeOf(() => readMessage(`{"a":${'['.repeat(20000)}${']'.repeat(20000)}}`))).toBe('bad-request');
    expect(codeOf(() => readMessage(`${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`))).toBe('bad-request');
  });

  test('any text written is read back the same, from XML and from JSON', () => {
    fc.assert(
      fc.property(anyText, fc.bigInt(), (text, number) => {
        const read = { A: cleanText(text), B: { C: [cleanText(text), 'x'] }, N: '7', I: number.toString() };
        const fields = { A: text, B: { C: [text, 'x'] }, N: 7, I: number.toString() };
        expect(readMessage(writeXml(fields)).fields).toEqual(read);
        expect(readMessage(writeJson(fields)).fields).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  test('JSON numbers of any size and notation keep every digit', () => {
    const number = fc.oneof(
      fc.bigInt().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => JSON.stringify(n)),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.json(), (numbers, other) => {
        const raw = `{"N": [ ${numbers.join(' , ')} ],"other":${other}, "S":"1,2:[3] \\"4\\" -5e6"}`;
        expect(readMessage(raw).fields).toMatchObject({ N: numbers, S: '1,2:[3] "4" -5e6' });
      }),
    );
  });

  test('field names of JavaScript objects are just names', () => {
    const { fields } = readMessage('{"__proto__":{"a":"1"},"constructor":"2","toString":"3"}');
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});

describe('sealEnvelope', () => {
  test('@wecom/crypto verifies and opens it; TimeStamp is a number, the nonce the one given', () => {
    const seal = { appId: ACCOUNT.appId, token: ACCOUNT.token, key, timestamp: 1_795_000_000, nonce: '415' };
    const envelope = JSON.parse(writeJson(sealEnvelope('<xml/>', seal)));
    expect(envelope).toMatchObject({ TimeStamp: 1_795_000_000, Nonce: '415' });
    expect(envelope.MsgSignature).toBe(getSignature(ACCOUNT.token, '1795000000', '415', envelope.Encrypt));
    expect(decrypt(ACCOUNT.aesKey, envelope.Encrypt).message).toBe('<xml/>');
  });
});

describe('menuLink', () => {
  test('any id and label come back from the link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (id, label) => {
        const { choices } = readMenuLinks(`问题\n1. ${menuLink({ id, label })}`);
        expect(choices).toHaveLength(1);
        expect(choices[0]?.id).toBe(cleanText(id));
        expect(choices[0]?.says).toBe(choices[0]?.label);
      }),
    );
  });

  test('taps leave the text: their lines whole, those inside a line as their label; other links stay', () => {
    const [one, two] = [menuLink({ id: '1', label: '职工' }), menuLink({ id: '2', label: '居民' })];
    const site = '<a href="https://e.cn/">官网</a>';
    expect(readMenuLinks(`请选${one}，见${site}：\n1. ${two}\n谢谢`)).toEqual({
      text: `请选职工，见${site}：\n谢谢`,
      choices: [
        { id: '1', label: '职工', says: '职工' },
        { id: '2', label: '居民', says: '居民' },
      ],
    });
  });

  test('an id is understood whether or not the phone decoded it', () => {
    expect(menuChoiceId('insurance%3D%E8%81%8C%E5%B7%A5')).toBe('insurance=职工');
    expect(menuChoiceId('insurance=职工')).toBe('insurance=职工');
    expect(menuChoiceId('100%')).toBe('100%');
  });

  test('a label cannot break out of its tag', () => {
    const link = menuLink({ id: '"><b', label: '</a><a href="x">\n"y&' });
    expect(link.match(/[<>]/g)).toHaveLength(4);
    expect(link).toContain('msgmenuid=%22%3E%3Cb');
  });
});
