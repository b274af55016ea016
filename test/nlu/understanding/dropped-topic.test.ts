import { insteadOfDropped } from '../../../src/nlu/understanding/dropped-topic';

describe('insteadOfDropped', () => {
  it.each([
    ['算了 还是说滞纳金', '滞纳金'],
    ['还是聊聊退费吧', '退费吧'],
  ])('hears in %s what is named instead', (text, asked) => {
    expect(insteadOfDropped(text)?.asked).toBe(asked);
  });

  it('hears no change of topic where two things are weighed', () => {
    expect(insteadOfDropped('还是说要自己去窗口交')).toBeNull();
  });

  it.each([
    ['住院不问了 改问门诊花了900报多少', '门诊花了900报多少'],
    ['不说转移了,换问退费,多久到账', '退费,多久到账'],
    ['先别管滞纳金,还能补吗', '还能补吗'],
    ['滞纳金先不管,能不能补', '能不能补'],
    ['别说住院了,说说门诊,花了2000', '门诊,花了2000'],
    ['医保断了半年,滞纳金的事先放一放,还能补吗', '医保断了半年,还能补吗'],
    ['住院报多少,算了不问了,再问下怎么备案', '怎么备案'],
  ])('leaves of %s what is asked instead', (text, instead) => {
    expect(insteadOfDropped(text)?.asked).toBe(instead);
  });

  it.each([
    '单位不管了,我自己能补吗',
    '不管断几个月都能补吗',
    '我不想说,跳过可以吗',
    '不说了,转人工',
    '漏一个月就放着,行不行',
    '公司说不用管了,断了咋办',
    '住院不问了',
  ])('drops nothing in %s', (text) => {
    expect(insteadOfDropped(text)).toBeNull();
  });
});
