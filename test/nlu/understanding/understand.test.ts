import fc from 'fast-check';
import { trainModel } from '../../../src/nlu/training/train-model';
import { toPattern } from '../../../src/nlu/understanding/compile-queries';
import { createUnderstander } from '../../../src/nlu/understanding/create-understander';
import type { Understanding, UnderstandingContext } from '../../../src/vocabulary';
import { smallModel } from '../support/small-model';

const trained = trainModel(smallModel);
const understander = createUnderstander(smallModel, trained);
const TODAY = '2026-11-21';

function understand(text: string, context: Partial<UnderstandingContext> = {}): Understanding {
  return understander.understand(text, { intents: [], today: TODAY, ...context });
}

function slots(text: string, intent: string, context: Partial<UnderstandingContext> = {}): Record<string, unknown> {
  const readings = understand(text, { intents: [intent], ...context }).slots[intent] ?? {};
  return Object.fromEntries(Object.entries(readings).map(([name, { value }]) => [name, value]));
}

describe('questions about the answer', () => {
  const queries = [
    { name: 'why', says: ['[为什么|凭什么]'], within: ['[为啥|凭啥]'], anytime: 'never' as const },
    { name: 'word', says: ['起付线是[啥|什么意思]'], within: [], anytime: 'always' as const },
  ];
  const curious = createUnderstander({ ...smallModel, queries }, trained);
  const queryOf = (text: string, intents: readonly string[] = ['refund.eligibility']) =>
    curious.understand(text, { intents, today: TODAY }).signals.queries;

  it.each([
    ['为什么', 'why'],
    ['那为什么呢？', 'why'],
    ['凭啥不能退', 'why'],
    ['你刚才说的「起付线」是什么意思呀 看不懂', 'word'],
    ['医保断缴三个月补上多久恢复', undefined],
  ])('%s asks %s', (text, name) => {
    expect(queryOf(text)).toBe(name);
  });

  it('are none before there was an answer, unless they stand by themselves', () => {
    expect(queryOf('为什么', [])).toBeUndefined();
    expect(queryOf('起付线是啥', [])).toBe('word');
  });

  it('takes the marks of the phrase language and nothing else as such', () => {
    expect(toPattern('[这|]是…(哪)?')).toBe('(?:这|)是[^,。!?]{0,6}\\(哪\\)\\?');
  });
});

describe('the decision', () => {
  it.each([
    ['断缴三个月补上多久恢复', 'arrears.restore'],
    ['停了半年可以补缴吗', 'arrears.can_backpay'],
    ['没用过能退钱吗', 'refund.eligibility'],
    ['異地就醫怎麼備案', 'remote.filing'],
  ])('answers %s', (text, intent) => {
    expect(understand(text)).toMatchObject({ intent, decision: 'answer' });
  });

  it('takes exact messages for certain, whatever the politeness', () => {
    expect(understand('转人工!!')).toMatchObject({ intent: 'human', decision: 'answer', confidence: 1 });
    expect(understand('谢谢您啊~')).toMatchObject({ intent: 'thanks', confidence: 1 });
  });

  it('lets triggers stand above everything', () => {
    expect(understand('医保断了我喘不上气怎么补缴')).toMatchObject({
      intent: 'oos.emergency',
      decision: 'out-of-scope',
    });
  });

  it('takes no trigger for what one says not to have done, unless it is urgent', () => {
    const triggers = [...smallModel.triggers, { intent: 'oos.pension', says: ['找…挂靠', '医保卡…套现'] }];
    const strict = createUnderstander({ ...smallModel, triggers }, trained);
    const say = (text: string) => strict.understand(text, { intents: [], today: TODAY });
    for (const text of ['找公司挂靠断缴了能补缴吗', '有没有找公司挂靠的', '没钱了医保卡套现', '医保卡没用就套现'])
      expect(say(text)).toMatchObject({ intent: 'oos.pension', confidence: 1 });
    for (const text of [
      '没找公司挂靠停了半年可以补缴吗',
      '不想找公司挂靠停了半年可以补缴吗',
      '医保卡没有套现停了半年可以补缴吗',
    ])
      expect(say(text).intent).toBe('arrears.can_backpay');
    expect(say('没有喘不上气').intent).toBe('oos.emergency');
  });

  it('declines what is out of scope by its kind', () => {
    expect(understand('公积金怎么提取')).toMatchObject({ intent: 'oos.pension', decision: 'out-of-scope' });
  });

  it('declines a thing of another trade unless a word of ours stands beside it', () => {
    const elsewhere = [{ intent: 'oos.pension', says: ['宽带', '滴滴…退'], unless: ['4050'] }];
    const strict = createUnderstander({ ...smallModel, elsewhere }, trained);
    const say = (text: string, context: Partial<UnderstandingContext> = {}) =>
      strict.understand(text, { intents: [], today: TODAY, ...context });
    expect(say('宽带断了能补缴吗')).toMatchObject({ intent: 'oos.pension', decision: 'out-of-scope', confidence: 1 });
    expect(say('滴滴多收的能退钱吗').intent).toBe('oos.pension');
    expect(say('4050能补宽带费吗').intent).not.toBe('oos.pension');
    expect(say('转人工').intent).toBe('human');
  });

  it('falls back where nothing was said', () => {
    expect(understand('😀😀')).toMatchObject({ intent: null, decision: 'fallback', confidence: 0 });
    expect(understand('讲个笑话')).toMatchObject({ intent: null, decision: 'fallback' });
  });

  it('finds the question at the end of a story', () => {
    const story = '我在一家小公司上班,老板人挺好,同事也不错,平时中午一起吃饭。去年公司搬家了,地铁要坐一个小时。'.repeat(
      12,
    );
    expect(understand(`${story}请问异地就医怎么备案?`).intent).toBe('remote.filing');
  });

  it('finds two questions in one message', () => {
    const understanding = understand('医保断了两个月还能补吗?还有去上海看病怎么备案?');
    expect(understanding).toMatchObject({ intent: 'arrears.can_backpay', also: ['remote.filing'] });
  });

  it('masks personal data and says so', () => {
    expect(understand('我身份证330402199001011237能退吗')).toMatchObject({
      text: '我身份证〔证件号〕能退吗',
      signals: { personalData: ['id-number'] },
    });
  });
});

describe('slot readings', () => {
  it.each([
    ['断了仨月还能补吗', 'arrears.can_backpay', { gap_months: 3 }],
    ['城镇职工基本医疗保险断了两年半', 'arrears.can_backpay', { gap_months: 30, insurance: 'employee' }],
    ['我43了,断了半年,逾期80天', 'arrears.can_backpay', { age: 43, gap_months: 6, days: 80 }],
    ['公司三月份没交', 'arrears.can_backpay', { cause: 'employer' }],
    ['补了三个月,还没补完', 'arrears.restore', { gap_months: 3, backpaid: false }],
    ['职工交了一万二,住院花了3万多', 'refund.eligibility', { paid_amount: 12000, bill_amount: 30000 }],
    ['上个月15号交的,嘉兴的', 'refund.eligibility', { pay_date: '2026-10-15', region: '嘉兴市' }],
    ['一个月交1500', 'refund.eligibility', { paid_amount: 1500 }],
    ['嘉兴的卡去上海看病', 'remote.filing', { from_place: '嘉兴市', to_place: '上海市' }],
    ['从杭州到北京', 'remote.filing', { from_place: '杭州市', to_place: '北京市' }],
    ['到北京看病,卡是杭州的', 'remote.filing', { from_place: '杭州市', to_place: '北京市' }],
    ['在杭州上班参的保 回嘉兴待产', 'remote.filing', { from_place: '杭州市', to_place: '嘉兴市' }],
    ['补上去三天了还刷不了', 'arrears.restore', {}],
    ['断了三个月,补上去三天了', 'arrears.restore', { gap_months: 3 }],
    ['零活就业断了俩月', 'arrears.can_backpay', { insurance: 'flexible', gap_months: 2 }],
  ])('reads %s', (text, intent, expected) => {
    expect(slots(text, intent)).toEqual(expected);
  });

  it('takes the later value of a correction', () => {
    expect(slots('断了3个月,说错了,是5个月', 'arrears.can_backpay')).toEqual({ gap_months: 5 });
    expect(slots('不是职工医保是居民医保', 'arrears.can_backpay')).toEqual({ insurance: 'resident' });
    expect(understand('不是职工医保是居民医保').signals.correction).toBe(true);
    expect(understand('是不是职工医保').signals.correction).toBe(false);
  });

  it('keeps values within their limits', () => {
    expect(slots('断了20年', 'arrears.can_backpay')).toEqual({});
  });

  it('names points that were mentioned', () => {
    expect(understand('退医保要带什么材料').points).toEqual({ 'refund.eligibility': ['materials'] });
  });
});

describe('the answer to an open question', () => {
  const answer = (text: string, slot: string, intent = 'arrears.can_backpay') =>
    understand(text, { intents: [intent], asking: { intent, slot } }).answer;

  it.each([
    ['3', 'gap_months', 3],
    ['三个月吧', 'gap_months', 3],
    ['大概半年', 'gap_months', 6],
    ['居民', 'insurance', 'resident'],
    ['43', 'age', 43],
    ['说错了,是4个月', 'gap_months', 4],
    ['不对,断了四个月', 'gap_months', 4],
    ['嘉兴', 'region', '嘉兴市'],
    ['公司没交', 'cause', 'employer'],
  ])('reads %s as %s', (text, slot, value) => {
    expect(answer(text, slot)).toMatchObject({ kind: 'value', reading: { value } });
  });

  it('takes 2000 for an amount where one is asked', () => {
    expect(answer('2000', 'paid_amount', 'refund.eligibility')).toMatchObject({
      kind: 'value',
      reading: { value: 2000 },
    });
  });

  it('belongs to the question, whatever it looks like', () => {
    const asking = { intent: 'arrears.can_backpay', slot: 'gap_months' };
    expect(understand('3', { intents: [asking.intent], asking })).toMatchObject({
      intent: asking.intent,
      decision: 'answer',
    });
    expect(understand('不清楚', { intents: [asking.intent], asking })).toMatchObject({ intent: asking.intent });
  });

  it('reads yes, no, unknown and refusal', () => {
    expect(answer('是的', 'backpaid', 'arrears.restore')).toEqual({ kind: 'affirm' });
    expect(answer('没有', 'backpaid', 'arrears.restore')).toEqual({ kind: 'deny' });
    expect(answer('不知道啊', 'gap_months')).toEqual({ kind: 'unknown' });
    expect(answer('这个不方便', 'gap_months')).toEqual({ kind: 'refused' });
  });

  it('never makes a value of free text', () => {
    expect(answer('就那样呗', 'gap_months')).toBeNull();
    expect(answer('火星', 'region')).toBeNull();
  });

  it('picks from a list', () => {
    expect(understand('第二个').signals.ordinal).toBe(2);
    expect(understand('最后一个').signals.ordinal).toBe(-1);
    expect(understand('1').signals.ordinal).toBe(1);
    expect(understand('10').signals.ordinal).toBe(10);
    expect(understand('选十二').signals.ordinal).toBe(12);
    expect(understand('30').signals.ordinal).toBeUndefined();
  });
});

describe('an answer beside 不知道', () => {
  const answer = (text: string, slot: string) =>
    understand(text, { intents: ['arrears.can_backpay'], asking: { intent: 'arrears.can_backpay', slot } }).answer;

  it.each([
    ['自己忘了交', 'cause', 'self'],
    ['不知道,大概三个月吧', 'gap_months', 3],
    ['记不清了,不知道,可能半年', 'gap_months', 6],
  ])('reads the value of %s', (text, slot, value) => {
    expect(answer(text, slot)).toMatchObject({ kind: 'value', reading: { value } });
  });

  it.each([
    ['不知道是职工还是居民', 'insurance'],
    ['不知道三个月算不算', 'gap_months'],
  ])('leaves %s unknown', (text, slot) => {
    expect(answer(text, slot)).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['参保在南京', 'from_place'],
    ['要去合肥', 'to_place'],
  ])('takes %s for the answer', (text, slot) => {
    const asking = { intent: 'remote.filing', slot };
    expect(understand(text, { intents: ['remote.filing'], asking })).toMatchObject({
      intent: 'remote.filing',
      decision: 'answer',
      answer: { kind: 'value' },
    });
  });
});

describe('a corrected number', () => {
  const bill = { intents: ['refund.eligibility'], previousText: '医药费花了3万' };

  it('goes to the slot the message before filled', () => {
    expect(slots('不对,是20000', 'refund.eligibility', bill)).toMatchObject({ bill_amount: 20000 });
  });

  it('goes to the slot that is asked first', () => {
    const asking = { intent: 'refund.eligibility', slot: 'paid_amount' };
    expect(slots('说错了,是2000', 'refund.eligibility', { ...bill, asking })).toMatchObject({ paid_amount: 2000 });
  });

  it('is heard after a slip of the eye', () => {
    const { signals } = understand('看错单子了,总费用是18000', bill);
    expect(signals.correction).toBe(true);
    expect(Object.values(slots('看错单子了,总费用是18000', 'refund.eligibility', bill))).toContain(18000);
  });
});

describe('points', () => {
  it('are found by similarity where no phrase names one', () => {
    expect(understand('异地备案到哪个地方去办理').points).toMatchObject({ 'remote.filing': ['where'] });
  });

  it('are not guessed for a question without one', () => {
    expect(understand('异地就医怎么备案').points['remote.filing']).toBeUndefined();
  });

  it('are not guessed for a mere name of a topic', () => {
    expect(understand('备案').points['remote.filing']).toBeUndefined();
  });

  it('yield to a longer wording of another', () => {
    expect(understand('退医保要带什么材料').points).toEqual({ 'refund.eligibility': ['materials'] });
  });

  it('are two at most', () => {
    expect(understand('备案代办,用手机,在哪里办').points['remote.filing']).toHaveLength(2);
  });

  it('are learned again where their phrases changed', () => {
    const points = smallModel.points.map((spec) => (spec.point === 'where' ? { ...spec, point: 'place' } : spec));
    const changed = createUnderstander({ ...smallModel, points }, trained);
    const { points: named } = changed.understand('异地备案到哪个地方去办理', { intents: [], today: TODAY });
    expect(named).toMatchObject({ 'remote.filing': ['place'] });
  });
});

describe('personal data beside a question', () => {
  it('does not hide the question', () => {
    expect(understand('断了两个月还能补吗,我身份证330402199001011237')).toMatchObject({
      intent: 'arrears.can_backpay',
      decision: 'answer',
      signals: { personalData: ['id-number'] },
    });
  });
});

describe('two questions', () => {
  it('share a subject', () => {
    expect(understand('广州4050一个月补多少 申请又要准备什么')).toMatchObject({
      intent: 'subsidy.amount',
      also: ['subsidy.apply'],
    });
  });

  it.each(['我去年断了两个月,一直没管,现在还能补吗', '嘉兴民营医院门诊能报吗,几成,谢谢'])(
    'are not made of one: %s',
    (text) => {
      expect(understand(text).also).toEqual([]);
    },
  );
});

describe('an open question', () => {
  const asking = { intents: ['arrears.can_backpay'], asking: { intent: 'arrears.can_backpay', slot: 'gap_months' } };

  it.each(['滞纳金不用管了 就这样', '那个不问了'])('is dropped by %s', (text) => {
    expect(understand(text, asking)).toMatchObject({ intent: 'cancel', decision: 'answer' });
  });

  it.each(['没有断过', '没有'])('is not dropped by %s', (text) => {
    expect(understand(text, asking).intent).not.toBe('cancel');
  });

  it('is not dropped by another question', () => {
    expect(understand('不用管了,异地就医怎么备案', asking).intent).not.toBe('cancel');
  });
});

describe('fragments', () => {
  it('ask a point of the question before', () => {
    const understanding = understand('能代办吗', { intents: ['remote.filing'], previousText: '异地就医怎么备案' });
    expect(understanding).toMatchObject({
      intent: 'remote.filing',
      points: { 'remote.filing': ['proxy'] },
      signals: { ellipsis: true },
    });
  });

  it('put one place in for another', () => {
    const understanding = understand('北京呢', { intents: ['remote.filing'], previousText: '杭州的医保怎么备案' });
    expect(understanding.slots['remote.filing']).toMatchObject({ from_place: { value: '北京市' } });
  });

  it('lean on the open question', () => {
    expect(
      understand('那半年呢', { intents: ['arrears.can_backpay'], previousText: '断了两个月还能补吗' }),
    ).toMatchObject({ intent: 'arrears.can_backpay' });
  });

  it('bring values as if they were asked for', () => {
    const understanding = understand('那居民呢', {
      intents: ['refund.eligibility'],
      previousText: '职工医保没用过能退钱吗',
    });
    expect(understanding).toMatchObject({
      intent: 'refund.eligibility',
      slots: { 'refund.eligibility': { insurance: { value: 'resident' } } },
    });
  });

  it('lean on the previous message alone', () => {
    expect(understand('那居民医保呢', { previousText: '没用过能退钱吗' })).toMatchObject({
      intent: 'refund.eligibility',
    });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '断了',
    '三个月',
    '一万二',
    '嘉兴',
    '不是',
    '是',
    '…',
    '[',
    '13812345678',
    '急',
    '\u200b',
    '😀',
    '年',
    '半',
    '零',
    '。',
    ' ',
    '从',
    '到',
    '2026-02-30',
    '百分之',
    '万',
    '那',
    '呢',
  );

  it('is understood without an exception', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (said) => {
        const understanding = understand(said, {
          intents: ['remote.filing'],
          asking: { intent: 'arrears.can_backpay', slot: 'gap_months' },
        });
        for (const { start, end, text: part } of understanding.entities)
          expect(understanding.text.slice(start, end)).toBe(part);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['急', '断了', '1', '一', ' ', '[', '谢谢', '13812345678 ', '上个月', '从', '那', '不是', '零一', '万千'])(
    'of %s over and over is no burden',
    (piece) => {
      expect(() => understand(piece.repeat(3000))).not.toThrow();
    },
  );
});
