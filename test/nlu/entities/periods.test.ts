import { readDates } from '../../../src/nlu/entities/dates';
import { readNumerals } from '../../../src/nlu/entities/numerals';
import { asksForRule, readPeriods } from '../../../src/nlu/entities/periods';
import { readYears } from '../../../src/nlu/entities/years';

const TODAY = '2026-11-21';

const times = (text: string) => ({
  text,
  today: TODAY,
  dates: readDates(text, TODAY),
  years: readYears(text, readNumerals(text), TODAY),
});
const periods = (text: string): readonly string[] => readPeriods(times(text)).map(({ value }) => value);

describe('readPeriods', () => {
  it.each([
    ['去年11月断的', ['2025-11']],
    ['去年断的', ['2025']],
    ['2023年的滞纳金怎么算', ['2023']],
    ['我3月份退的', ['2026-03']],
    ['昨天停的', ['2026-11-20']],
    ['2025年6月20日申请的', ['2025-06-20']],
    ['2025-06-20申请的', ['2025-06-20']],
    ['三年前断过', ['2023']],
    ['两个月前停的', ['2026-09']],
    ['去年年底断的', ['2025-12']],
  ])('reads %s as exactly as it is said', (text, values) => {
    expect(periods(text)).toEqual(values);
  });

  it.each(['下个月要去上海', '明年交多少', '我1975年生的', '1980年3月出生', '断了两个月', '交了2000'])(
    'finds no past time in %s',
    (text) => {
      expect(periods(text)).toEqual([]);
    },
  );

  it.each(['去年12月断的，现在补上了，多久能用', '前年停的，眼下还能补吗'])(
    'leaves out when it began, where the present is asked about: %s',
    (text) => {
      expect(periods(text)).toEqual([]);
    },
  );

  it('takes the month that is asked about for the one it began in', () => {
    expect(periods('2026年6月停的职工医保，这个月能报销吗')).toEqual(['2026-11']);
  });

  it('keeps a time whose rule is asked for, whatever follows', () => {
    expect(periods('按2023年的规定，现在怎么算')).toEqual(['2023']);
  });

  it('reads now only where today’s rule is asked for', () => {
    expect(periods('那现在呢')).toEqual([TODAY]);
    expect(periods('按现在的规定呢')).toEqual([TODAY]);
    expect(periods('我现在断了两个月')).toEqual([]);
    expect(periods('去年断的，现在的规定呢')).toEqual([TODAY]);
  });
});

describe('asksForRule', () => {
  it.each([
    ['那2023年呢', true],
    ['2021年那会儿要多久', true],
    ['按去年的规定算', true],
    ['我2023年参加工作', false],
  ])('tells whether %s asks for the rule of that time: %s', (text, expected) => {
    const [period] = readPeriods(times(text));
    expect(period !== undefined && asksForRule(text, period)).toBe(expected);
  });
});
