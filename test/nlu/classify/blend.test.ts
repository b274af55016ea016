import { blend, logProbabilities } from '../../../src/nlu/classify/blend';
import { activateAll, combine, toLogProbabilities } from '../../../src/nlu/classify/ensemble';
import { vectorise } from '../../../src/nlu/features/vectorise';
import { describeExamples } from '../../../src/nlu/training/describe-examples';
import { trainMembers } from '../../../src/nlu/training/train-members';
import { smallModel } from '../support/small-model';

describe('blend', () => {
  it('gives the probabilities of the averaged members', () => {
    const { lines, space } = describeExamples(smallModel);
    const members = trainMembers(lines, space);
    const calibration = { perceptrons: 1.5, softmax: 0.6, neighbours: 0.05, ensemble: 0.9 };
    const model = blend(members, calibration);
    for (const { bag } of lines) {
      const sums = combine(activateAll(members, vectorise(bag, members.vocabulary)), calibration);
      const expected = toLogProbabilities(sums, calibration.ensemble);
      logProbabilities(model, bag).forEach((log, c) => {
        expect(log).toBeCloseTo(expected[c] as number, 3);
      });
    }
  });
});
