import { createTokeniser } from '../../../src/nlu/tokenise';
import { compileModel } from '../../../src/nlu/understanding/compile-model';
import { favourNamed } from '../../../src/nlu/understanding/favour-named';
import { likeliestOf, ranked, toClasses, totalOf } from '../../../src/nlu/understanding/outlook';
import { scan } from '../../../src/nlu/understanding/scan';
import { smallModel } from '../support/small-model';

const model = { ...smallModel, points: [{ intent: 'arrears.restore', point: 'half_year', says: ['要等半年', '等'] }] };
const compiled = compileModel(model);
const found = (text: string) => scan(text, '2026-11-22', compiled, createTokeniser([]));

const classes = toClasses(
  ['oos.pension', 'arrears.can_backpay', 'arrears.restore', 'none'],
  new Map([['oos.pension', 'out-of-scope']]),
);
const outlook = { classes, probabilities: Float64Array.from([0.4, 0.3, 0.2, 0.1]) };

describe('favourNamed', () => {
  it('prefers the topic whose point the wording names', () => {
    const weighed = favourNamed(outlook, found('是不是要等半年'));
    expect(likeliestOf(weighed, 'inside')?.intent).toBe('arrears.restore');
  });

  it('leaves what is not ours as likely as it was', () => {
    const weighed = favourNamed(outlook, found('是不是要等半年'));
    expect(totalOf(weighed, 'inside')).toBeCloseTo(0.5);
    expect(ranked(weighed, 0)[0]).toEqual({ intent: 'oos.pension', confidence: 0.4 });
  });

  it('heeds no phrase as short as a word', () => {
    expect(favourNamed(outlook, found('等'))).toBe(outlook);
  });
});
