import { durationIn, readDurations } from '../../../src/nlu/entities/durations';
import { readNumerals } from '../../../src/nlu/entities/numerals';

const months = (text: string): readonly number[] =>
  readDurations(text, readNumerals(text)).map(({ value }) => durationIn('months', value));

describe('readDurations where somewhat more is said', () => {
  it.each([
    ['断了三个多月', 3.5],
    ['断缴超过三个月', 3.5],
    ['超仨月才续', 3.5],
    ['停了3个月以上', 3.5],
    ['过了三个月才补', 3.5],
    ['断了半年多', 6.5],
    ['断了三个月', 3],
    ['不超过三个月', 3],
    ['没有超过三个月', 3],
    ['不到三个月', 3],
    ['断了一年多', 12],
    ['补三个月多少钱', 3],
    ['欠了两个月多久能恢复', 2],
    ['断了半年多少要补', 6],
  ])('reads %s as %d months', (text, expected) => {
    expect(months(text)).toEqual([expected]);
  });
});
