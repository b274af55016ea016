import { asksIn } from '../../../src/nlu/understanding/asks-in';

describe('asksIn', () => {
  it.each([
    ['断缴三个月能补缴吗滞纳金多少', ['能补缴吗', '多少']],
    ['能补多少怎么申请', ['多少', '怎么']],
    ['补牙报不报嘛', ['报不报嘛']],
    ['断了有没有啥影响', ['有没有啥']],
    ['要不要收滞纳金嘛', ['要不要收滞纳金嘛']],
    ['什么时候到账', ['什么']],
    ['门诊报几成呀住院呢又报几成', ['几成', '呢又报几成']],
    ['去税务还是社保', ['去税务还是']],
    ['发多少每月我男49有资格吗', ['多少', '吗']],
    ['一年交几百', ['几百']],
    ['要好久', ['好久']],
    ['那还没补呢', ['呢']],
  ])('finds where %s asks', (text, asks) => {
    expect(asksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(asks);
  });

  it.each(['前几天住了院', '剩下几个月的钱', '不识几个字', '上着班呢', '还没补呢'])('finds nothing in %s', (text) => {
    expect(asksIn(text)).toEqual([]);
  });
});
