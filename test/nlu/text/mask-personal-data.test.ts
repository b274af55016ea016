import fc from 'fast-check';
import { maskPersonalData } from '../../../src/nlu/text/mask-personal-data';
import { hasIdentityCheck, hasLuhnCheck, identityLength } from '../../../src/nlu/text/number-kinds';
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
  .map((body) => [...'0123456789'].map((last) => body.slice(0, 17) + last).find(hasLuhnCheck) ?? body)
  // One in eleven has the check digit of an identity number too, and is hidden as that.
  .filter((number) => identityLength(number, true) === 0);

const phone = fc.stringMatching(/^1[3-9]\d{9}$/);

const spaced = (digits: string): string => digits.replace(/(.{4})/g, '$1 ').trim();
const spellings = [
  (text: string) => text,
  spaced,
  toFullWidth,
  (text: string) => text.split('').join('-'),
  (text: string) => text.split('').join('\u200b'),
];

const writings: Readonly<Record<string, string>> = {
  0: '0０零〇洞',
  1: '1１一幺壹',
  2: '2２二贰',
  3: '3３三叁',
  4: '4４四肆',
  5: '5５五伍',
  6: '6６六陆',
  7: '7７七柒拐',
  8: '8８八捌',
  9: '9９九玖',
  X: 'XxＸ',
};

/** Writes each digit its own way, with the same few marks between groups of the same length. */
const spelling = fc
  .record({
    picks: fc.array(fc.nat(4), { minLength: 19, maxLength: 19 }),
    mark: fc.constantFrom('', ' ', '-', '－', '—', '.', '/', ' - ', '·'),
    group: fc.integer({ min: 3, max: 6 }),
  })
  .map(({ picks, mark, group }) => (number: string): string => {
    const written = [...number].map((digit, i) => {
      const ways = [...(writings[digit] ?? digit)];
      return ways[(picks[i] ?? 0) % ways.length] ?? digit;
    });
    return written.flatMap((digit, i) => (i > 0 && i % group === 0 ? [mark, digit] : [digit])).join('');
  });

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const harmless = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }).map((amount) => `${amount}元`),
  fc.integer({ min: 10_001, max: 99_999_999 }).map((amount) => `一共${spellAmount(amount)}`),
  day,
  day.map((date) => date.replaceAll('-', '')),
  day.map((date) => date.replace('-', '年').replace('-', '月')),
  fc.tuple(day, day).map(([from, to]) => `${from}到${to}`),
  fc.constantFrom('打12393', '12366和12333', '120', '4050补贴', '10086', '一万二千三百四十五元', '二零二五年十一月'),
  fc.stringMatching(/^(?:2\d|1[0-2])\d{9}$/).map((order) => `订单${order}`),
);

/** 12345 → 一万二千三百四十五. */
function spellAmount(amount: number): string {
  const [digits, units] = ['零一二三四五六七八九', ['', '十', '百', '千', '万', '十', '百', '千']];
  const figures = [...String(amount)];
  return figures
    .map((figure, i) => `${digits[Number(figure)]}${figure === '0' ? '' : units[figures.length - 1 - i]}`)
    .join('');
}

function hides(text: string, kind: string): void {
  const { text: masked, kinds } = readText(text);
  expect(kinds).toContain(kind);
  expect(masked.replace(/〔[^〕]*〕/g, '')).toBe(text.slice(0, 2));
}

function leaves(text: string): string {
  return readText(text).text.replace(/\D/g, '');
}

describe('a number before another', () => {
  it('ends a spaced card number where a group of digits ends, even where more digits would pass the check', () => {
    expect(maskPersonalData('4111 1111 1111 1111,36个月').text).toBe('〔卡号〕,36个月');
  });

  it('is told from an age behind it that would pass the check with it', () => {
    expect(maskPersonalData('4111 1111 1111 1111,18岁').text).toBe('〔卡号〕,18岁');
  });

  it('is told from an amount behind it', () => {
    expect(maskPersonalData('4111111111111111,380元')).toMatchObject({
      kinds: ['card-number'],
      text: '〔卡号〕,380元',
    });
  });

  it.each(['13800138000,一次性补缴', '13800138000、3个月', '电话13800138000,6个月'])('is masked in %s', (text) => {
    expect(maskPersonalData(text)).toMatchObject({ kinds: ['phone'], text: expect.not.stringContaining('138') });
  });
});

describe('maskPersonalData', () => {
  it.each(['密码是123456', '验证码 4821', 'yzm 123456', '支付密码:080808'])('hides the secret of %s', (text) => {
    expect(readText(text).kinds).toEqual([text.includes('密码') ? 'password' : 'verification-code']);
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

  it('hides numbers however each digit is written and whatever stands between', () => {
    fc.assert(
      fc.property(identity, spelling, (number, spell) => {
        const { text, kinds } = readText(`我身份证是${spell(number)}帮我查`);
        expect(text).toBe('我身份证是〔证件号〕帮我查');
        expect(kinds).toEqual(['id-number']);
      }),
    );
    fc.assert(fc.property(phone, spelling, (number, spell) => hides(`电话${spell(number)}`, 'phone')));
    fc.assert(fc.property(card, spelling, (number, spell) => hides(`卡是${spell(number)}`, 'card-number')));
  });

  it('hides an identity number told in its parts', () => {
    fc.assert(
      fc.property(identity, (number) => {
        const [place, birthday, rest] = [number.slice(0, 6), number.slice(6, 14), number.slice(14)];
        const day = `${birthday.slice(0, 4)}年${birthday.slice(4, 6)}月${birthday.slice(6)}日`;
        expect(leaves(`前面是${place}，${day}，后面是${rest}`)).toBe('');
      }),
    );
  });

  it.each([
    ['密码是abc123456', 'password'],
    ['登录密码：liming', 'password'],
    ['密码八八八八八八', 'password'],
    ['取款密码六个八', 'password'],
    ['验证码三八四七五六', 'verification-code'],
    ['收到的码是384756', 'verification-code'],
    ['384756这是我的验证码', 'verification-code'],
    ['验证码 3 8 4 7 5 6', 'verification-code'],
    ['医保卡号330400123456', 'card-number'],
    ['座机0573-83912345', 'phone'],
  ])('hides the secret of %s', (text, kind) => {
    const { text: masked, kinds } = readText(text);
    expect(kinds).toEqual([kind]);
    expect(masked.replace(/〔[^〕]*〕/g, '')).not.toMatch(/\d|[a-z]|八|三八/);
  });

  it('leaves amounts, dates, hotlines and other numbers alone', () => {
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join('，');
        expect(readText(text).kinds).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '密码忘了怎么办',
    '验证码收不到怎么办',
    '验证码是6位数吗',
    '2024-2025 2025-2026年度',
    '2024.1.15~2025.1.15',
    '1、2、3、4、5、6、7、8选哪个',
  ])('leaves %s alone', (text) => {
    expect(readText(text).kinds).toEqual([]);
  });

  it.each(['断缴了3个月', '2024-01-01到2025-11-21', '打12393还是12333', '交了12000元', '基数5900', '4050补贴'])(
    'leaves %s alone',
    (text) => {
      expect(maskPersonalData(text)).toEqual({ text, kinds: [] });
    },
  );
});
