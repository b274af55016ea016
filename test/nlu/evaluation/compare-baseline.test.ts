import { toBaseline } from '../../../src/nlu/evaluation/baseline';
import { bootstrapMacroF1 } from '../../../src/nlu/evaluation/bootstrap';
import { compareBaseline } from '../../../src/nlu/evaluation/compare-baseline';
import { standardErrorsBelow } from '../../../src/nlu/evaluation/compare-proportions';
import { countConfusion, listOutcomes } from '../../../src/nlu/evaluation/confusion';
import type { Evaluation } from '../../../src/nlu/evaluation/evaluate-model';
import { intentKinds } from '../../../src/nlu/evaluation/judgement';
import { measure } from '../../../src/nlu/evaluation/measure';
import type { Outcome } from '../../../src/nlu/evaluation/scores';

const kinds = intentKinds({
  intents: [
    { id: 'a.one', kind: 'business' },
    { id: 'a.two', kind: 'business' },
    { id: 'a.new', kind: 'business' },
    { id: 'oos.x', kind: 'out-of-scope' },
  ],
});

const times = (count: number, truth: string, said: string): Outcome[] =>
  Array.from({ length: count }, () => ({ truth, said }));

function evaluationOf(outcomes: readonly Outcome[], folds = 2): Evaluation {
  const predictions = outcomes.map(({ truth, said }, line) => {
    const right = truth === said || (kinds.isOutside(truth) && kinds.isOutside(said));
    return { line, text: '', truth, said, right, confidence: 0.9, outside: 0 };
  });
  const target = { risk: 0.01, confidence: 0.95 };
  return { content: 'sha256:x', folds, seed: 1, target, ...measure(predictions, kinds, target, 0.5), predictions };
}

const release = (wrong: number): Outcome[] => [
  ...times(400 - wrong, 'a.one', 'a.one'),
  ...times(wrong, 'a.one', 'a.two'),
  ...times(400, 'a.two', 'a.two'),
  ...times(100, 'oos.x', 'none'),
];

describe('standardErrorsBelow', () => {
  it('is the two-proportion z', () => {
    expect(standardErrorsBelow({ right: 80, count: 100 }, { right: 90, count: 100 })).toBeCloseTo(1.9803, 4);
    expect(standardErrorsBelow({ right: 0, count: 0 }, { right: 9, count: 10 })).toBe(0);
    expect(standardErrorsBelow({ right: 10, count: 10 }, { right: 10, count: 10 })).toBe(0);
  });
});

describe('bootstrapMacroF1', () => {
  it('strays around the macro-F1 and repeats itself', () => {
    const draws = bootstrapMacroF1(release(80), (intent) => kinds.isBusiness(intent), 300, 1);
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    expect(mean).toBeCloseTo(0.899, 1);
    expect(bootstrapMacroF1(release(80), (intent) => kinds.isBusiness(intent), 300, 1)).toEqual(draws);
  });
});

describe('countConfusion', () => {
  it('keeps every outcome', () => {
    const confusion = countConfusion(release(3));
    expect(confusion['a.one']).toEqual({ 'a.one': 397, 'a.two': 3 });
    expect(countConfusion(listOutcomes(confusion))).toEqual(confusion);
  });
});

describe('compareBaseline', () => {
  const baseline = toBaseline(evaluationOf(release(40)));

  it('takes a small loss for noise and a large one for a regression', () => {
    expect(compareBaseline(evaluationOf(release(46)), baseline, kinds)).toMatchObject({
      accuracy: { isRegression: false },
      macroF1: { isRegression: false },
    });
    expect(compareBaseline(evaluationOf(release(120)), baseline, kinds)).toMatchObject({
      intents: 3,
      accuracy: { isRegression: true },
      macroF1: { isRegression: true },
    });
  });

  it('takes a decline of another kind for a decline', () => {
    const { now } = (compareBaseline(evaluationOf(release(0)), baseline, kinds) as { accuracy: { now: number } })
      .accuracy;
    expect(now).toBe(1);
  });

  it('does not count a new intent, only what it takes from others', () => {
    const alone = [...release(40), ...times(400, 'a.new', 'a.one').map(({ truth }) => ({ truth, said: truth }))];
    expect(compareBaseline(evaluationOf(alone), baseline, kinds)).toMatchObject({ accuracy: { isRegression: false } });
    const taking = [...times(300, 'a.one', 'a.new'), ...release(40).slice(300)];
    expect(compareBaseline(evaluationOf(taking), baseline, kinds)).toMatchObject({ accuracy: { isRegression: true } });
  });

  it('compares only what was measured alike', () => {
    expect(compareBaseline(evaluationOf(release(40), 4), baseline, kinds).kind).toBe('not-comparable');
  });
});
