import fc from 'fast-check';
import { readNumerals } from '../../../src/nlu/entities/numerals';
import { writeChinese } from '../support/write-numerals';

const read = (text: string): number[] => readNumerals(text).map(({ value }) => value);

describe('readNumerals', () => {
  it.each([
    ['一万二', 12000],
    ['一万二的账单', 12000],
    ['三千五', 3500],
    ['1.2万', 12000],
    ['3万多', 30000],
    ['两百零五', 205],
    ['一百五', 150],
    ['1万2', 12000],
    ['1万2千', 12000],
    ['1万2千5', 12500],
    ['1千2百8', 1280],
    ['3千5', 3500],
    ['1.2w', 12000],
    ['5k', 5000],
    ['12,000', 12000],
    ['二〇二五', 2025],
    ['一亿两千万', 120_000_000],
    ['一千三百五', 1350],
    ['两千零五十', 2050],
    ['壹万贰仟', 12000],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it.each([
    ['花了九千一次', [9000, 1]],
    ['基数五千一个月', [5000, 1]],
    ['一百二十一天', [121]],
  ])('ends before the digit that counts what follows: %s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each(['一步步来', '问一下', '一份材料', '一样吗'])('finds no number in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(['万一断了', '百姓'])('finds no magnitude without a number in %s', (text) => {
    expect(read(text).filter((value) => value >= 100)).toEqual([]);
  });

  it('reads back every whole number in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(read(writeChinese(value))).toEqual([value]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every whole number in digits, with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(read(String(value))).toEqual([value]);
        expect(read(value.toLocaleString('en-US'))).toEqual([value]);
      }),
    );
  });

  it('reads tens of thousands written short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (tenths) => {
        expect(read(`${tenths / 10}万`)).toEqual([tenths * 1000]);
      }),
    );
  });
});
