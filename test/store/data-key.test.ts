import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createDataKeyCodec } from '../../src/store/data-key';

const newKey = () => randomBytes(32).toString('base64');
const internal = expect.objectContaining({ code: 'internal' });

describe('createDataKeyCodec', () => {
  it('gives back any text', () => {
    const codec = createDataKeyCodec(newKey());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(codec.decode(codec.encode(text))).toBe(text);
      }),
    );
  });

  it('never writes the same text the same way', () => {
    const codec = createDataKeyCodec(newKey());
    expect(new Set(Array.from({ length: 100 }, () => codec.encode('same'))).size).toBe(100);
  });

  it('refuses a text changed in any byte', () => {
    const codec = createDataKeyCodec(newKey());
    const sealed = Buffer.from(codec.encode('医保').slice(3), 'base64');
    for (let position = 0; position < sealed.length; position += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      expect(() => codec.decode(`v1.${changed.toString('base64')}`)).toThrow(internal);
    }
  });

  it.each(['', 'v1.', 'v1.AAAA', '{"format":1}'])('refuses %j', (text) => {
    expect(() => createDataKeyCodec(newKey()).decode(text)).toThrow(internal);
  });

  it('refuses what another key wrote', () => {
    const text = createDataKeyCodec(newKey()).encode('医保');
    expect(() => createDataKeyCodec(newKey()).decode(text)).toThrow(internal);
  });

  it.each(['', 'c2hvcnQ=', randomBytes(33).toString('base64')])('takes no key of another length: %j', (key) => {
    expect(() => createDataKeyCodec(key)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
  });
});
