import { placesOfSubject } from '../../../src/nlu/slots/whose-place';

const placesIn = (text: string, names: readonly string[]) =>
  names.map((name) => ({ value: name, start: text.indexOf(name), end: text.indexOf(name) + name.length }));

describe('whose place', () => {
  it.each([
    ['我在合肥,老婆在南京,她断了三个月', ['合肥', '南京'], ['南京']],
    ['老婆在南京,我在合肥,我断了三个月', ['南京', '合肥'], ['合肥']],
    ['我妈在西安,我在重庆,她怎么补', ['西安', '重庆'], ['西安']],
    ['从苏州转到合肥', ['苏州', '合肥'], ['苏州', '合肥']],
    ['我在苏州交,去上海看病', ['苏州', '上海'], ['苏州', '上海']],
    ['老公在常州', ['常州'], ['常州']],
  ])('%s', (text, places, own) => {
    expect(placesOfSubject(text, placesIn(text, places)).map(({ value }) => value)).toEqual(own);
  });
});
