import fc from 'fast-check';
import { cleanText } from '../../../src/channels/wechat/clean-text';
import { readFlatXml } from '../../../src/channels/wechat/read-flat-xml';
import { readXml } from '../../../src/channels/wechat/read-xml';

/** A declaration is nothing the short way knows: the whole reader reads. */
const whole = (xml: string) => readXml(`<?xml version="1.0"?>${xml}`);

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

const pieces = [
  ...['<xml>', '</xml>', '<A>', '</A>', '<B>', '</B>', '<A/>', '<constructor>', '</constructor>', '<__proto__>'],
  ...[
    '</__proto__>',
    '<![CDATA[',
    ']]>',
    ']]',
    '>',
    '<',
    '&amp;',
    '&x;',
    '&',
    ' ',
    '\n',
    '\r\n',
    '\u00a0',
    '医保',
    '😀',
  ],
  ...['0012', '<!--', '-->', '<!DOCTYPE a>', '</', '<item>', '</item>', 'a="1"', '\0', '\u0007', '\ufeff', '</A >'],
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
const text = fc.oneof(soup, fc.string({ unit: 'grapheme' }));
const value = fc.oneof(
  text.map((inner) => `<![CDATA[${inner}]]>`),
  fc.string(),
  soup,
);
const element = fc.tuple(fc.constantFrom('A', 'B', 'MsgId', '_c', 'é', 'constructor'), value);
const message = fc.array(element, { maxLength: 4 }).map((elements) => {
  const inner = elements.map(([name, content]) => `<${name}>${content}</${name}>`).join('\n');
  return `<xml>${inner}</xml>`;
});

describe('readFlatXml', () => {
  it('reads an ordinary push', () => {
    const xml = '<xml><A><![CDATA[ a<b ]]></A>\n<B> 0012 </B><C></C></xml>';
    expect(readFlatXml(xml)).toEqual({ A: ' a<b ', B: '0012', C: '' });
  });

  it.each([
    '<xml><A>1</A><A>2</A></xml>',
    '<xml><A>&amp;</A></xml>',
    '<xml><A><![CDATA[a]]><![CDATA[b]]></A></xml>',
    '<xml><A><![CDATA[a]]>b<![CDATA[c]]></A></xml>',
    '<xml><A><B>1</B></A></xml>',
    '<xml>text<A>1</A></xml>',
    '<xml><constructor>1</constructor></xml>',
    '<xml><A><![CDATA[</xml>',
    '<xml><A>1</A></xml></xml>',
    '<xml><!-- --><A>1</A></xml>',
  ])('leaves %s to the whole reader', (xml) => {
    expect(readFlatXml(xml)).toBeNull();
  });

  it('never reads anything otherwise than the whole reader', () => {
    const document = fc.oneof(
      message,
      soup.map((inner) => `<xml>${inner}</xml>`),
    );
    fc.assert(
      fc.property(document, (xml) => expect(outcome(() => readXml(xml))).toEqual(outcome(() => whole(xml)))),
      { numRuns: 5000 },
    );
  });
});

describe('cleanText', () => {
  /** The rule, character by character. */
  const slow = (said: string) =>
    Array.from(said.replace(/\r\n?/g, '\n'))
      .filter((character) => character === '\t' || character === '\n' || !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(character))
      .join('');

  it('keeps what XML can hold, whatever stands beside it', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit }), (said) => expect(cleanText(said)).toBe(slow(said))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (said) => expect(cleanText(said)).toBe(slow(said))));
  });
});
