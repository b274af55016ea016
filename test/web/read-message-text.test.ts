import fc from 'fast-check';
import { layXml } from '../../src/web/simulator/lay-xml';
import { readMessageText } from '../../src/web/simulator/read-message-text';

describe('readMessageText', () => {
  test('finds links between words', () => {
    expect(readMessageText('见<a href="https://a.cn/?x=1">官网</a>或<a href=\'tel:12393\'>打电话</a>。')).toEqual([
      { kind: 'text', text: '见' },
      { kind: 'link', href: 'https://a.cn/?x=1', text: '官网' },
      { kind: 'text', text: '或' },
      { kind: 'link', href: 'tel:12393', text: '打电话' },
      { kind: 'text', text: '。' },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'weixin://x',
    '//evil.example',
    '/x',
    '',
  ])('takes the address %j away', (href) => {
    expect(readMessageText(`<a href="${href}">点</a>`)).toEqual([{ kind: 'text', text: '点' }]);
  });

  test.each(['<a href="https://a.cn">没关', '<a onclick="x()" href="https://a.cn">x</a>', '<a>x</a>', '1 < 2 > 0'])(
    'leaves %j as it is',
    (text) => {
      expect(readMessageText(text)).toEqual([{ kind: 'text', text }]);
    },
  );

  test('loses no word and links to nothing unsafe, whatever comes', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('<a href="', '">', '</a>', "<a href='", 'https://a.cn', 'javascript:x', '\n'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const message = parts.join('');
        const pieces = readMessageText(message);
        for (const piece of pieces) {
          expect(message).toContain(piece.text);
          if (piece.kind === 'link') expect(piece.href).toMatch(/^(https?:\/\/|tel:|mailto:)/i);
        }
        if (!message.includes('</a>')) expect(pieces.map(({ text }) => text).join('')).toBe(message);
      }),
    );
  });
});

describe('layXml', () => {
  test('puts one element on a line and leaves CDATA alone', () => {
    const content = '<Content><![CDATA[<a href="x">1</a><b>2</b>]]></Content>';
    const xml = `<xml><CreateTime>1</CreateTime>${content}<MsgId>2</MsgId></xml>`;
    expect(layXml(xml)).toBe(`<xml>\n<CreateTime>1</CreateTime>\n${content}\n<MsgId>2</MsgId>\n</xml>`);
  });
});
