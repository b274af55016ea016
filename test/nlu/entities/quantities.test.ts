import fc from 'fast-check';
import { readAges } from '../../../src/nlu/entities/ages';
import { readDates } from '../../../src/nlu/entities/dates';
import { durationIn, readDurations } from '../../../src/nlu/entities/durations';
import { readMoney } from '../../../src/nlu/entities/money';
import { readNumerals } from '../../../src/nlu/entities/numerals';
import { readPercents } from '../../../src/nlu/entities/percents';
import { readYears } from '../../../src/nlu/entities/years';
import { spellDigits, writeChinese } from '../support/write-numerals';

const TODAY = '2026-11-21';
const months = (text: string): number[] =>
  readDurations(text, readNumerals(text)).map(({ value }) => durationIn('months', value));
const days = (text: string): number[] =>
  readDurations(text, readNumerals(text)).map(({ value }) => durationIn('days', value));
const values = (mentions: readonly { readonly value: unknown }[]): unknown[] => mentions.map(({ value }) => value);

describe('readDurations', () => {
  it.each([
    ['断了半年', 6],
    ['拖了半年180天', 6],
    ['拖了小半年150天', 5],
    ['半年零四十天', 7.33],
    ['停了仨月', 3],
    ['俩月', 2],
    ['两年半', 30],
    ['三个半月', 3.5],
    ['一个月零十天', 1.33],
    ['五年零三个月', 63],
    ['一年多', 12],
    ['大半年', 6],
    ['两三个月', 3],
    ['断了3月', 3],
    ['2个季度', 6],
    ['十二个月', 12],
  ])('reads %s as months', (text, value) => {
    expect(months(text)).toEqual([value]);
  });

  it.each(['下半年', '2024年', '二〇二五年', '3月', '年底', '一年级'])('finds no length in %s', (text) => {
    expect(months(text)).toEqual([]);
  });

  it('knows a rate from a stretch that passed', () => {
    const [rate] = readDurations('一个月交1500', readNumerals('一个月交1500'));
    expect(rate?.value.rate).toBe(true);
    const [stretch] = readDurations('断了一个月', readNumerals('断了一个月'));
    expect(stretch?.value.rate).toBe(false);
  });

  it('reads back any number of months, days and years in any spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (count) => {
        for (const number of [String(count), writeChinese(count)]) {
          expect(months(`断了${number}个月`)).toEqual([count]);
          expect(days(`逾期${number}天`)).toEqual([count]);
          expect(months(`交了${number}年`)).toEqual([count * 12]);
          expect(months(`断了${number}个半月`)).toEqual([count + 0.5]);
        }
      }),
    );
  });
});

describe('readMoney', () => {
  const money = (text: string): unknown[] => values(readMoney(text, readNumerals(text)));

  it.each([
    ['10000块', 10000],
    ['1万元', 10000],
    ['一万二', 12000],
    ['3块5', 3.5],
    ['¥1694.6', 1694.6],
    ['1.2w', 12000],
    ['三千五百块钱', 3500],
  ])('reads %s', (text, value) => {
    expect(money(text)).toEqual([value]);
  });

  it.each(['3000人', '4050', '断了3个月', '万一'])('finds no amount in %s', (text) => {
    expect(money(text)).toEqual([]);
  });

  it('reads back amounts in any spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_999_999 }), (value) => {
        for (const text of [
          `${value}元`,
          `${writeChinese(value)}块钱`,
          `¥${value}`,
          `${value.toLocaleString('en-US')}元`,
        ])
          expect(money(text)).toEqual([value]);
      }),
    );
  });
});

describe('readPercents', () => {
  const percents = (text: string): unknown[] => values(readPercents(text, readNumerals(text)));

  it.each([
    ['百分之七十', 70],
    ['七成', 70],
    ['七成五', 75],
    ['8.5%', 8.5],
    ['5个点', 5],
  ])('reads %s', (text, value) => {
    expect(percents(text)).toEqual([value]);
  });

  it.each(['成都', '二成都', '三成功'])('finds no share in %s', (text) => {
    expect(percents(text)).toEqual([]);
  });

  it('reads back shares in any spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (value) => {
        expect(percents(`${value}%`)).toEqual([value]);
        expect(percents(`百分之${writeChinese(value)}`)).toEqual([value]);
      }),
    );
  });
});

describe('readAges', () => {
  const ages = (text: string): unknown[] => values(readAges(text, readNumerals(text)));

  it.each([
    ['四十三岁', [43]],
    ['43了', [43]],
    ['我姨48 灵活就业', [48]],
    ['老公 52', [52]],
    ['我哥50块', []],
    ['44半', [44]],
    ['我今年52', [52]],
    ['我媳妇46', [46]],
    ['给儿子30块', []],
    ['宝宝卡网上能激活吗 才俩月', [0]],
    ['孩子的卡,才3月份办的', []],
    ['女50', [50]],
    ['六十多岁', [60]],
    ['宝宝三个月大', [0]],
    ['baby三个月', [0]],
    ['为6个月婴儿激活', [0]],
    ['未满周岁的子女', [0]],
    ['双胞胎满百天了', [0]],
    ['我妈住院三个月', []],
    ['今年52元', []],
    ['断了3个月', []],
  ])('reads %s', (text, expected) => {
    expect(ages(text)).toEqual(expected);
  });
});

describe('readYears', () => {
  it.each([
    ['二〇二五年', [2025]],
    ['2024和2025年', [2024, 2025]],
    ['24年居民医保', [2024]],
    ['去年', [2025]],
    ['交满25年', []],
    ['2000元', []],
  ])('reads %s', (text, expected) => {
    expect(values(readYears(text, readNumerals(text), TODAY))).toEqual(expected);
  });
});

describe('readDates', () => {
  const dates = (text: string): unknown[] => values(readDates(text, TODAY));

  it('takes 刚才说错了 for no day', () => {
    expect(dates('刚才说错了')).toEqual([]);
  });

  it.each([
    ['上个月15号', '2026-10-15'],
    ['去年11月', '2025-11-01'],
    ['前天', '2026-11-19'],
    ['刚才批下来的', '2026-11-21'],
    ['6月20日', '2026-06-20'],
    ['12月走的', '2025-12-01'],
    ['2024年5月1号', '2024-05-01'],
    ['24年3月', '2024-03-01'],
    ['二〇二四年三月五号', '2024-03-05'],
    ['2024-05-06', '2024-05-06'],
    ['去年年底', '2025-12-31'],
    ['三天前', '2026-11-18'],
    ['半年前', '2026-05-21'],
    ['上周三', '2026-11-11'],
    ['15号停的', '2026-11-15'],
    ['25号停的', '2026-10-25'],
  ])('reads %s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it.each(['断了3个月', '2月30日', '13月', '12号线', '100%'])('finds no date in %s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('reads back any date in any spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const iso = new Date(Date.UTC(1990, 0, 1 + offset)).toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        expect(dates(iso)).toEqual([iso]);
        expect(dates(`${year}年${Number(month)}月${Number(day)}日`)).toEqual([iso]);
        expect(dates(`${spellDigits(year)}年${writeChinese(Number(month))}月${writeChinese(Number(day))}号`)).toEqual([
          iso,
        ]);
      }),
    );
  });
});
