import fc from 'fast-check';
import { MAX_TEXT_BYTES, splitText } from '../../../src/channels/wechat/split-text';

const word = fc.constantFrom(
  '医保',
  '断缴',
  '好',
  '。',
  '！',
  '\n',
  ' ',
  'a',
  '0.5',
  '🙂',
  '𠮷',
  '。」',
  '，',
  '<',
  '>',
  '<a ',
  '</a>',
);
const link = fc
  .tuple(fc.string({ maxLength: 12 }), fc.constantFrom('职工医保', '去办理。好', 'x'))
  .map(([url, label]) => `<a href="https://e.cn/${encodeURIComponent(url)}。">${label}</a>`);
const text = fc.array(fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: link }), { maxLength: 400 });

function squeeze(value: string): string {
  return value.replace(/\s+/gu, '');
}

describe('splitText', () => {
  test('leaves a text of 2047 bytes whole and cuts one of 2048', () => {
    const whole = `${'保'.repeat(682)}x`;
    expect(Buffer.byteLength(whole)).toBe(MAX_TEXT_BYTES);
    expect(splitText(whole)).toEqual([whole]);
    expect(splitText(`${whole}x`)).toHaveLength(2);
  });

  test('cuts after the last sentence that fits, with the quotes that close it', () => {
    const sentence = '他说：「断缴三个月内可以补。」';
    const parts = splitText(sentence.repeat(100));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.endsWith('。」')).toBe(true);
  });

  test('takes neither a decimal point nor a numbered line for a sentence end', () => {
    const [first] = splitText('断缴三个月内可以补缴。按 0.5 与 1. 2. 3. 的办法办理，然后等待结果出来', 72);
    expect(first).toBe('断缴三个月内可以补缴。');
    expect(splitText('Pay it back now. Then wait for the result to come', 30)[0]).toBe('Pay it back now.');
  });

  test('never cuts inside a link, whatever stands in it', () => {
    const link = '<a href="weixin://bizmsgmenu?msgmenucontent=a&msgmenuid=b">一。二。三</a>';
    for (let before = 0; before < 60; before += 1) {
      const parts = splitText(`${'字'.repeat(before)}。${link}。完`, 120);
      expect(parts.filter((part) => part.includes(link))).toHaveLength(1);
    }
  });

  test('reduces a link that fits no message to its label', () => {
    expect(splitText(`见<a href="${'x'.repeat(3000)}">官网</a>。`)).toEqual(['见官网。']);
  });

  test('parts fit, lose nothing but white space, and keep characters and links whole', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 120, max: 400 }), (words, max) => {
        const whole = words.join('');
        const parts = splitText(whole, max);
        expect(squeeze(parts.join(''))).toBe(squeeze(whole));
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(max);
          expect(part).not.toMatch(/\p{Cs}/u);
        }
        const links = whole.match(/<a\s[^<>]*>[^<]*<\/a>/gu) ?? [];
        for (const link of links) expect(parts.some((part) => squeeze(part).includes(squeeze(link)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
