import { isDenied, isNotDone } from '../../../src/nlu/slots/negation';

const isSaidNotToBe = (text: string, value: string): boolean => {
  const start = text.indexOf(value);
  return isNotDone(text, { start, end: start + value.length });
};

describe('isNotDone', () => {
  it.each([
    ['啥执照也没', '执照'],
    ['失业登记都没办', '失业登记'],
    ['公司没有', '公司'],
    ['那时没刷过卡', '刷过卡'],
    ['营业执照压根没有,干净的', '营业执照'],
  ])('hears in %s that there is no %s', (text, value) => {
    expect(isSaidNotToBe(text, value)).toBe(true);
  });

  it.each([
    ['登记了没有', '登记了'],
    ['老单位停了也没事吧', '停了'],
    ['执照有没有都行吗', '执照'],
    ['执照没注销', '执照'],
    ['有没有刷过卡', '刷过卡'],
  ])('leaves %s as it is said: %s', (text, value) => {
    expect(isSaidNotToBe(text, value)).toBe(false);
  });
});

describe('isDenied', () => {
  const isDeniedIn = (text: string, value: string): boolean => isDenied(text, { start: text.indexOf(value) });

  it.each([
    ['我自己断的,不是单位的事', '单位的事'],
    ['我自己断的,不是单位的事', '是单位的事'],
  ])('hears in %s that it is not %s', (text, value) => {
    expect(isDeniedIn(text, value)).toBe(true);
  });

  it.each([
    ['是不是单位的事', '是单位'],
    ['算不算是单位的事', '是单位的事'],
  ])('hears a question in %s', (text, value) => {
    expect(isDeniedIn(text, value)).toBe(false);
  });
});
