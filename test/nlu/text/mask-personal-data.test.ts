import fc from 'fast-check';
import { maskPersonalData } from '../../../src/nlu/text/mask-personal-data';
import { hasIdentityCheck, hasLuhnCheck } from '../../../src/nlu/text/number-kinds';
import { readText } from '../../../src/nlu/text/read-text';
import { spellDigits, toFullWidth } from '../support/write-numerals';

const identity = fc
  .record({
    place: fc.integer({ min: 110000, max: 659999 }),
    day: fc.integer({ min: 0, max: 25_000 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ place, day, serial }) => {
    const birthday = new Date(Date.UTC(1945, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
    const body = `${place}${birthday}${String(serial).padStart(3, '0')}`;
    const check = [...'0123456789X'].find((last) => hasIdentityCheck(body + last)) ?? '';
    return body + check;
  });

const card = fc
  .stringMatching(/^62\d{16}$/)
  .map((body) => [...'0123456789'].map((last) => body.slice(0, 17) + last).find(hasLuhnCheck) ?? body);

const phone = fc.stringMatching(/^1[3-9]\d{9}$/);

const spaced = (digits: string): string => digits.replace(/(.{4})/g, '$1 ').trim();
const spellings = [
  (text: string) => text,
  spaced,
  toFullWidth,
  (text: string) => text.split('').join('-'),
  (text: string) => text.split('').join('\u200b'),
];

function leaves(text: string): string {
  return readText(text).text.replace(/\D/g, '');
}

describe('maskPersonalData', () => {
  it.each(['密码是123456', '验证码 4821', 'yzm 123456', '支付密码:080808'])('hides the secret of %s', (text) => {
    expect(readText(text)).toMatchObject({ kinds: ['verification-code'] });
    expect(leaves(text)).toBe('');
  });

  it.each(spellings)('hides identity numbers in every spelling (%#)', (spell) => {
    fc.assert(
      fc.property(identity, (number) => {
        const { text, kinds } = readText(`我的身份证是${spell(number)}帮我查`);
        expect(text).toBe('我的身份证是〔证件号〕帮我查');
        expect(kinds).toEqual(['id-number']);
      }),
    );
  });

  it.each(spellings)('hides bank cards in every spelling (%#)', (spell) => {
    fc.assert(fc.property(card, (number) => expect(leaves(`卡号${spell(number)}`)).toBe('')));
  });

  it.each(spellings)('hides telephone numbers in every spelling (%#)', (spell) => {
    fc.assert(fc.property(phone, (number) => expect(leaves(`电话${spell(number)}谢谢`)).toBe('')));
  });

  it('hides numbers written in Chinese digits', () => {
    fc.assert(fc.property(phone, (number) => expect(readText(`打${spellDigits(number)}`).text).toBe('打〔手机号〕')));
    fc.assert(fc.property(identity, (number) => expect(readText(spellDigits(number)).kinds).toContain('id-number')));
  });

  it('hides numbers that emoji and letters of style tear apart', () => {
    expect(readText('138😀1234😀5678').text).toBe('〔手机号〕');
    expect(readText('1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣').text).toBe('〔手机号〕');
  });

  it('tells two numbers behind one another apart', () => {
    expect(maskPersonalData('330402199001011237 13812345678')).toEqual({
      text: '〔证件号〕 〔手机号〕',
      kinds: ['id-number', 'phone'],
    });
  });

  it('hides verification codes and lettered documents by the words before them', () => {
    expect(maskPersonalData('验证码是 482913').text).toBe('验证码是 〔验证码〕');
    expect(maskPersonalData('护照号e12345678').text).toBe('护照号〔证件号〕');
  });

  it.each(['断缴了3个月', '2024-01-01到2025-11-21', '打12393还是12333', '交了12000元', '基数5900', '4050补贴'])(
    'leaves %s alone',
    (text) => {
      expect(maskPersonalData(text)).toEqual({ text, kinds: [] });
    },
  );
});
