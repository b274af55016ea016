import { asksSameWay } from '../../../src/nlu/understanding/asks-same-way';

describe('asksSameWay', () => {
  it.each([
    '五万的照这么算是多少',
    '按这个办法能报多少',
    '同样这么算呢',
    '我弟的也这么算',
    '照你这法子算算',
    '依这个比例拿回多少',
  ])('hears that %s leans on the last answer', (text) => {
    expect(asksSameWay(text)).toBe(true);
  });

  it.each(['滞纳金怎么算', '按什么比例报', '这个怎么算', '照规定能退吗', '按年交的算不算'])(
    'leaves %s alone',
    (text) => {
      expect(asksSameWay(text)).toBe(false);
    },
  );
});
