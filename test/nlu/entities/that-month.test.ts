import { readThatMonth } from '../../../src/nlu/entities/that-month';

describe('readThatMonth', () => {
  it.each(['公司下周把漏的那个月补进去', '断的那个月怎么补', '那个月没交', '这个月我忘了交'])(
    'counts one month in %s',
    (text) => {
      expect(readThatMonth(text)).toHaveLength(1);
    },
  );

  it.each(['这个月能用吗', '那个月工资没发', '断了两个月'])('counts none in %s', (text) => {
    expect(readThatMonth(text)).toEqual([]);
  });
});
