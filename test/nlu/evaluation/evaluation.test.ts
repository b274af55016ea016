import fc from 'fast-check';
import { auroc } from '../../../src/nlu/evaluation/auroc';
import { upperErrorBound } from '../../../src/nlu/evaluation/binomial';
import { calibrationError } from '../../../src/nlu/evaluation/calibration-error';
import { evaluateModel } from '../../../src/nlu/evaluation/evaluate-model';
import { learningCurve } from '../../../src/nlu/evaluation/learning-curve';
import { riskCoverage, thresholdFor } from '../../../src/nlu/evaluation/risk-coverage';
import { accuracy, meanF1, scoreIntents } from '../../../src/nlu/evaluation/scores';
import { smallModel } from '../support/small-model';

describe('upperErrorBound', () => {
  it.each([
    [0, 100, 0.95, 0.02951],
    [0, 299, 0.95, 0.00997],
    [5, 100, 0.95, 0.10225],
    [0, 0, 0.95, 1],
  ])('bounds %i errors of %i', (errors, trials, confidence, expected) => {
    expect(upperErrorBound(errors, trials, confidence)).toBeCloseTo(expected, 4);
  });

  it('lies above the observed rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const errors = Math.floor(share * trials);
        expect(upperErrorBound(errors, trials, 0.95)).toBeGreaterThanOrEqual(errors / trials);
      }),
    );
  });
});

describe('auroc', () => {
  it('is 1 when all positives score higher, 0.5 on ties', () => {
    expect(
      auroc([
        { score: 1, positive: false },
        { score: 2, positive: true },
      ]),
    ).toBe(1);
    expect(
      auroc([
        { score: 1, positive: false },
        { score: 1, positive: true },
      ]),
    ).toBe(0.5);
    expect(auroc([])).toBe(0.5);
  });
});

describe('scores', () => {
  it('counts right outcomes and weighs intents alike', () => {
    const outcomes = [
      { truth: 'a', said: 'a' },
      { truth: 'a', said: 'b' },
      { truth: 'b', said: 'b' },
    ];
    expect(accuracy(outcomes)).toBeCloseTo(2 / 3);
    expect(meanF1(scoreIntents(outcomes))).toBeCloseTo(2 / 3);
  });
});

describe('thresholdFor', () => {
  it('answers only where the bound holds', () => {
    const sure = Array.from({ length: 400 }, () => ({ confidence: 0.95, right: true }));
    const unsure = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.5, right: i % 2 === 0 }));
    const points = riskCoverage([...sure, ...unsure], 0.95);
    expect(thresholdFor(0.01, points)).toBe(0.95);
    expect(thresholdFor(0.0001, points)).toBe(1);
  });
});

describe('calibrationError', () => {
  it('is how far confidence and accuracy lie apart', () => {
    expect(calibrationError([{ confidence: 0.9, right: false }])).toBeCloseTo(0.9);
    expect(calibrationError([])).toBe(0);
  });
});

describe('evaluateModel', () => {
  it('judges every line by members that have not seen it', () => {
    const { predictions, accuracy: share, riskCoverage: points } = evaluateModel(smallModel, { folds: 3 });
    expect(predictions.map(({ text }) => text).sort()).toEqual(smallModel.examples.map(({ text }) => text).sort());
    expect(share).toBeGreaterThan(0.4);
    expect(points[0]?.coverage).toBe(1);
  });

  it('counts exact phrases as understanding does: with certainty', () => {
    const model = { ...smallModel, examples: [...smallModel.examples, { text: '谢谢', intent: 'thanks' }] };
    const { predictions } = evaluateModel(model, { folds: 2 });
    expect(predictions.at(-1)).toMatchObject({ said: 'thanks', right: true, confidence: 1, outside: 0 });
  });
});

describe('learningCurve', () => {
  it('tries growing samples on the same lines', () => {
    const shown: number[] = [];
    const points = learningCurve(smallModel, [2, 100], { folds: 3, seed: 1 }, (size) => shown.push(size));
    expect(points.map(({ size }) => size)).toEqual(shown);
    expect(points[0]?.learned).toBe(2 * new Set(smallModel.examples.map(({ intent }) => intent)).size);
    expect(points[1]?.learned).toBeGreaterThan(points[0]?.learned ?? 0);
    for (const { accuracy: share } of points) expect(share).toBeGreaterThan(0.4);
  });
});
