import fc from 'fast-check';
import { spellNumber } from '../../src/fuzz/spell-numbers';
import { readNumerals } from '../../src/nlu/entities/numerals';

describe('spellNumber', () => {
  it.each([
    [3, '三'],
    [10, '十'],
    [12, '十二'],
    [105, '一百零五'],
    [3500, '三千五百'],
    [12000, '一万二千'],
    [10_050, '一万零五十'],
  ])('writes %d as %s', (number, spelt) => expect(spellNumber(number)).toBe(spelt));

  it('is read back as the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(readNumerals(spellNumber(number) ?? '').map(({ value }) => value)).toEqual([number]);
      }),
    );
  });
});
