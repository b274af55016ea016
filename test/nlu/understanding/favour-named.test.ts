import { createTokeniser } from '../../../src/nlu/tokenise';
import { compileModel } from '../../../src/nlu/understanding/compile-model';
import { favourNamed } from '../../../src/nlu/understanding/favour-named';
import { scan } from '../../../src/nlu/understanding/scan';
import { smallModel } from '../support/small-model';

const model = { ...smallModel, points: [{ intent: 'arrears.restore', point: 'half_year', says: ['要等半年', '等'] }] };
const compiled = compileModel(model);
const found = (text: string) => scan(text, '2026-11-22', compiled, createTokeniser([]));

const candidates = [
  { intent: 'oos.pension', confidence: 0.4 },
  { intent: 'arrears.can_backpay', confidence: 0.3 },
  { intent: 'arrears.restore', confidence: 0.2 },
  { intent: 'none', confidence: 0.1 },
];

describe('favourNamed', () => {
  it('prefers the topic whose point the wording names', () => {
    const weighed = favourNamed(candidates, found('是不是要等半年'), compiled);
    expect(weighed.find(({ intent }) => intent.startsWith('arrears.'))?.intent).toBe('arrears.restore');
  });

  it('leaves what is not ours as likely as it was', () => {
    const weighed = favourNamed(candidates, found('是不是要等半年'), compiled);
    const inside = weighed.filter(({ intent }) => intent.startsWith('arrears.'));
    expect(inside.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(0.5);
    expect(weighed[0]).toEqual({ intent: 'oos.pension', confidence: 0.4 });
  });

  it('heeds no phrase as short as a word', () => {
    expect(favourNamed(candidates, found('等'), compiled)).toBe(candidates);
  });
});
