import fc from 'fast-check';
import { dealTemplates } from '../../../src/nlu/evaluation/deal-templates';

const example = fc.record(
  {
    text: fc.string(),
    intent: fc.constantFrom('a', 'b'),
    template: fc.constantFrom('one', 'two', 'three'),
  },
  { requiredKeys: ['text', 'intent'] },
);

describe('dealTemplates', () => {
  it('never parts the lines of a template, and is the same each time', () => {
    fc.assert(
      fc.property(fc.array(example), fc.integer({ min: 2, max: 6 }), fc.nat(), (examples, count, seed) => {
        const folds = dealTemplates(examples, count, seed);
        expect(dealTemplates(examples, count, seed)).toEqual(folds);
        const seen = new Map<string, number>();
        examples.forEach(({ intent, template }, line) => {
          const fold = folds[line] as number;
          expect(fold).toBeLessThan(count);
          if (template === undefined) return;
          expect(seen.get(`${intent} ${template}`) ?? fold).toBe(fold);
          seen.set(`${intent} ${template}`, fold);
        });
      }),
    );
  });

  it('spreads the lines of an intent over all folds', () => {
    const examples = Array.from({ length: 12 }, (_, i) => ({ text: String(i), intent: 'a' }));
    const folds = [...dealTemplates(examples, 4, 1)];
    expect([0, 1, 2, 3].map((fold) => folds.filter((one) => one === fold).length)).toEqual([3, 3, 3, 3]);
  });
});
