import { readNumerals } from '../../../src/nlu/entities/numerals';
import { isRetold } from '../../../src/nlu/slots/is-retold';
import { splitClauses } from '../../../src/nlu/text/sentences';

const retold = (text: string): boolean => isRetold({ text, numerals: readNumerals(text), clauses: splitClauses(text) });

describe('isRetold', () => {
  it.each(['键盘乱跳了 我41', '哎眼花了 应该45', '他59才对', '18000'])('takes the number at the end of %s', (text) => {
    expect(retold(text)).toBe(true);
  });

  it.each(['41', '41行吗', '我3', '从3000到4000', '我们单位一共有四十一个人都是这么交的41'])(
    'tells numbers that end nothing, ask or are not alone: %s',
    (text) => {
      expect(retold(text)).toBe(text === '41');
    },
  );
});
