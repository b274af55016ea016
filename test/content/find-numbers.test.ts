import { findNumbers } from '../../src/content/lint/find-numbers';

const SENTENCES = [
  '断缴不超过#的，补上就能恢复，具体以当地为准。',
  '审核通过后，一般#内办理退费，原路退回。',
  '首选向转入地申请，另外#也可能要带。',
  '统筹基金报销#，其余自己付，第三方页面这样写。',
  '居民医保一年交一次，个人部分#。',
];

/** Amounts as people spell them: Arabic, full-width, Chinese, financial, mixed, with and without units. */
const SPELLINGS = [
  '3个月',
  '15个工作日',
  '０．０５％',
  '１５天',
  '三个月',
  '十五个工作日',
  '二十天',
  '百分之八十',
  '八成',
  '六成半',
  '1.2万元',
  '一万二',
  '三千五百元',
  '680元',
  '六百八十元',
  '两千块',
  '12393',
  '壹万元',
  '叁仟元',
  '30日',
  '三十日',
  '2025年',
  '二〇二五年',
  '2025-01-01',
  '一年',
  '两年',
  '半年零三个月',
  '4000块',
  '50%',
  '五十岁',
  '45岁',
  '四十五周岁',
  '3-6个月',
  '三到六个月',
  '三至六个月',
  '10~12%',
  '1/3',
  '三分之二',
  '20万',
  '二十万',
  '0.05%',
  '万分之五',
];

const PLANTED = SENTENCES.flatMap((sentence) =>
  SPELLINGS.map((spelling) => [spelling, sentence.replace('#', spelling)] as const),
);

describe('findNumbers', () => {
  it('finds at least 99 of 100 planted numbers, whatever their spelling', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(200);
    const missed = PLANTED.filter(([, text]) => findNumbers(text, ['4050']).length === 0).map(([spelling]) => spelling);
    expect(missed.length / PLANTED.length).toBeLessThanOrEqual(0.01);
  });

  it('takes no ordinary word for a number', () => {
    const text =
      '一般统一由第三方办理，另一份材料一并带上；一次性补缴、万一不行，二维码、三甲医院、五险、四川、零星报销都不是数字。';
    expect(findNumbers(text, [])).toEqual([]);
  });

  it('lets names with digits stand', () => {
    expect(findNumbers('4050补贴找人社', ['4050'])).toEqual([]);
    expect(findNumbers('4050补贴找人社', [])).toEqual(['4050']);
  });
});
