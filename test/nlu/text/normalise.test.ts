import fc from 'fast-check';
import { normalise } from '../../../src/nlu/text/normalise';

describe('normalise', () => {
  it.each([
    ['職工醫保斷繳', '职工医保断缴'],
    ['1.2万', '1.2万'],
    ['医保 断缴 3 个月', '医保 断缴 3个月'],
    ['2 甲医院 看的,3 甲', '2甲医院 看的,3甲'],
    ['住院花了2000 甲类药报多少', '住院花了2000 甲类药报多少'],
    ['用了 100 元 能报多少', '用了 100元 能报多少'],
    ['欠5000 个人补 多少', '欠5000 个人补 多少'],
    ['怎么办???!!', '怎么办?'],
    ['等等。。。好吗……', '等等。好吗。'],
    ['😭退费😭😭怎么弄[捂脸]', '退费 怎么弄'],
    ['HR 说 OK', 'hr 说 ok'],
    ['第一行\n第二行', '第一行。第二行'],
    ['', ''],
    ['😀', ''],
  ])('reads %s as %s', (raw, expected) => {
    expect(normalise(raw)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
