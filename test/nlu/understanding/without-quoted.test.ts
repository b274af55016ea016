import { withoutQuoted } from '../../../src/nlu/understanding/without-quoted';

const reading = (text: string, value: string) => {
  const start = text.indexOf(value);
  return { reimb: { value: { value, text: value, start, end: start + value.length } } };
};
const CONTEXT = { intents: ['reimb'] };

describe('withoutQuoted', () => {
  it.each([
    ['「最高支付20万元」是一年还是一次', '20万元'],
    ['“办过失业登记”必须吗', '办过失业登记'],
  ])('takes nothing from what %s quotes', (text, value) => {
    expect(withoutQuoted(text, reading(text, value), CONTEXT)).toEqual({ reimb: {} });
  });

  it.each([
    ['我的是「城乡居民医保」', '城乡居民医保'],
    ['「最高支付20万元」那我花了3万呢', '3万'],
  ])('keeps what %s tells', (text, value) => {
    expect(withoutQuoted(text, reading(text, value), CONTEXT)).toEqual(reading(text, value));
  });

  it('keeps everything where nothing was answered that could be quoted', () => {
    const text = '「最高支付20万元」是一年还是一次';
    expect(withoutQuoted(text, reading(text, '20万元'), { intents: [] })).toEqual(reading(text, '20万元'));
  });
});
