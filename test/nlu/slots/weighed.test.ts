import { withoutWeighed } from '../../../src/nlu/slots/weighed';

const left = (text: string, values: readonly string[]): readonly string[] => {
  const mentions = values.map((value) => ({
    value,
    start: text.indexOf(value),
    end: text.indexOf(value) + value.length,
  }));
  return withoutWeighed(text, mentions, ({ value }) => value).map(({ value }) => value);
};

describe('withoutWeighed', () => {
  it.each([
    ['给我奶激活,是去银行还是医保窗口', ['银行', '医保窗口']],
    ['起付线是三百还是五百', ['三百', '五百']],
    ['居民医保是今年转还是明年转', ['今年', '明年']],
    ['不知道是职工或者居民', ['职工', '居民']],
    ['县医院和三甲报销差多少', ['县医院', '三甲']],
    ['2024年跟2025年的缴费有没有变化', ['2024年', '2025年']],
    ['职工和居民分别报多少', ['职工', '居民']],
  ])('tells neither of what is weighed in %s', (text, values) => {
    expect(left(text, values)).toEqual([]);
  });

  it('reads neither where one of them was found twice', () => {
    const [bank, again, office] = [
      { value: 'bank', start: 1, end: 4 },
      { value: 'bank', start: 1, end: 4 },
      { value: 'office', start: 6, end: 10 },
    ];
    expect(withoutWeighed('是去银行还是医保窗口', [bank, office, again], ({ value }) => value)).toEqual([]);
  });

  it('keeps what is told behind', () => {
    expect(left('是职工还是居民来着,灵活吧', ['职工', '居民', '灵活'])).toEqual(['灵活']);
  });

  it.each([
    ['职工的断了,还是没补', ['职工', '没补']],
    ['小程序退费,还是老单位给停的窗口', ['小程序', '窗口']],
    ['职工和居民都交了', ['职工', '居民']],
  ])('keeps what stands apart in %s', (text, values) => {
    expect(left(text, values)).toEqual(values);
  });
});
