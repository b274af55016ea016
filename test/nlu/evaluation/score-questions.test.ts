import type { Understander } from '../../../src/nlu/contract';
import { readQuestions } from '../../../src/nlu/evaluation/read-questions';
import { scoreQuestions } from '../../../src/nlu/evaluation/score-questions';
import { scoreSlots } from '../../../src/nlu/evaluation/score-slots';
import { trainModel } from '../../../src/nlu/training/train-model';
import { createUnderstander } from '../../../src/nlu/understanding/create-understander';
import { smallModel } from '../support/small-model';

const question = (labels: object) =>
  readQuestions(JSON.stringify({ id: 1, text: '', intent: 'arrears.restore', ...labels }))[0];

const slotScore = (labels: object, slots: Readonly<Record<string, string | number | boolean>>) => {
  const asked = question(labels);
  if (asked === undefined) throw new TypeError('no question');
  return scoreSlots([{ question: asked, slots }], smallModel);
};

describe('scoreSlots', () => {
  it('takes short and long names of places, and numbers in quotes, for the same', () => {
    const labels = { slots: { region: '嘉兴', gap_months: 3 } };
    expect(slotScore(labels, { region: '嘉兴市', gap_months: '3' })).toMatchObject({ f1: 1, expected: 2, wrong: 0 });
  });

  it('counts a wrong value and one that nobody said', () => {
    const score = slotScore({ slots: { gap_months: 3 } }, { gap_months: 4, insurance: 'employee' });
    expect(score).toMatchObject({ precision: 0, recall: 0, f1: 0, expected: 1, wrong: 2 });
  });

  it('lets pass what may be read, what a fragment carries over, dates, and what the intent does not declare', () => {
    const fine = { slots: {}, slots_ok: { insurance: ['employee'] } };
    expect(slotScore(fine, { insurance: 'employee', level: 'tertiary' }).wrong).toBe(0);
    expect(slotScore({ context: '断了三个月' }, { gap_months: 3 }).wrong).toBe(0);
    expect(slotScore({ intent: 'refund.eligibility' }, { pay_date: '2026-01-01' }).wrong).toBe(0);
    expect(slotScore({ slots: { level: 'tertiary' } }, {}).expected).toBe(0);
  });
});

describe('scoreQuestions', () => {
  const options = { risk: 0.01, confidence: 0.95, today: '2026-11-21' } as const;
  let understander: Understander;

  beforeAll(() => {
    understander = createUnderstander(smallModel, trainModel(smallModel));
  });

  const score = (...labelled: readonly object[]) =>
    scoreQuestions(
      readQuestions(labelled.map((one, id) => JSON.stringify({ id, ...one })).join('\n')),
      smallModel,
      understander,
      options,
    );

  it('accepts any of the labels, and any decline for a decline', () => {
    const scores = score(
      { text: '断了两个月还能补吗', intent: 'arrears.restore', also: ['arrears.can_backpay'], register: 'plain' },
      { text: '公积金怎么提取', intent: 'oos.chitchat', register: 'plain' },
      { text: '谢谢', intent: 'human', register: 'terse' },
    );
    expect(scores.judgements.map(({ right }) => right)).toEqual([true, true, false]);
    expect(scores).toMatchObject({ accuracy: 2 / 3, outOfScopeRecall: 1, exactAccuracy: 0 });
    expect(scores.registers).toEqual([
      { register: 'plain', count: 2, accuracy: 1 },
      { register: 'terse', count: 1, accuracy: 0 },
    ]);
  });

  it('finds both questions of a message', () => {
    const multi = ['arrears.can_backpay', 'remote.filing'];
    const text = '断了两个月还能补吗?去上海看病怎么备案?';
    expect(score({ text, intent: multi[0], also: [multi[1]], multi }).bothFound).toEqual({ found: 1, count: 1 });
  });
});

describe('readQuestions', () => {
  it.each([
    ['{"id":1}', /line 2 is no labelled question: text/],
    ['nonsense', /line 2 is no labelled question: it is not JSON/],
  ])('names the line of %s', (line, complaint) => {
    expect(() => readQuestions(`\n${line}`)).toThrow(complaint);
  });
});
