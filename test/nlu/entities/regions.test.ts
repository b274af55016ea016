import fc from 'fast-check';
import { loadRegionNames } from '../../../src/nlu/entities/region-names';
import { readRegions } from '../../../src/nlu/entities/regions';
import { createTokeniser } from '../../../src/nlu/tokenise';

const tokenise = createTokeniser(['医保']);
const read = (text: string): string[] => readRegions(text, tokenise).map(({ value }) => value.name);

describe('readRegions', () => {
  it.each([
    ['嘉兴的卡去上海看病', ['嘉兴市', '上海市']],
    ['从海宁转到宁波', ['海宁市', '宁波市']],
    ['内蒙古呼和浩特', ['呼和浩特市']],
    ['浙江省嘉兴市海宁市', ['嘉兴市']],
    ['北京朝阳区', ['北京市']],
    ['我老家安徽阜阳的', ['阜阳市']],
    ['郑州转到省医保', ['郑州市']],
    ['延边医保', ['延边朝鲜族自治州']],
    ['台湾', ['台湾省']],
    ['大理', ['大理白族自治州']],
    ['西藏', ['西藏自治区']],
    ['湖南人办转移', ['湖南省']],
    ['我是山西大同的居民医保', ['大同市']],
    ['大连每月交一千零八十', ['大连市']],
    ['我婶子在威海参的保', ['威海市']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '医保定点医院',
    '办理县外住院',
    '退费县里说不行',
    '平安保险',
    '日照时间',
    '阿里云',
    '一切都很和平',
    '老家在城区',
    '从高新区换到老城区上班',
  ])('finds no place in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('knows every province, city and county by its full name', () => {
    const full = loadRegionNames().filter(({ short }) => !short);
    expect(full.length).toBeGreaterThan(3000);
    fc.assert(
      fc.property(fc.constantFrom(...full), ({ spelling }) => expect(read(spelling)).toEqual([spelling])),
      { numRuns: 500 },
    );
  });
});
