import fc from 'fast-check';
import { Automaton } from '../../../src/nlu/phrases/automaton';
import { buildAutomaton } from '../../../src/nlu/phrases/build-automaton';

/** Every pattern tried at every place. */
function naive(patterns: readonly number[][], codes: readonly number[]): string[] {
  return patterns.flatMap((pattern, number) =>
    codes.flatMap((_, start) =>
      pattern.every((code, i) => codes[start + i] === code) ? [`${number}@${start + pattern.length}`] : [],
    ),
  );
}

function found(patterns: readonly number[][], codes: readonly number[]): string[] {
  const matches: string[] = [];
  new Automaton(buildAutomaton(patterns)).scan(codes, (pattern, end) => matches.push(`${pattern}@${end}`));
  return matches;
}

/** Few different codes, so that patterns overlap and end in each other. */
const code = fc.constantFrom(0, 1, 2, 0xffff);
const different = { selector: (pattern: readonly number[]) => pattern.join() };

describe('Automaton', () => {
  it('finds exactly what a naive search finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.array(code, { minLength: 1, maxLength: 6 }), { maxLength: 12, ...different }),
        fc.array(code, { maxLength: 40 }),
        (patterns, codes) => {
          expect(found(patterns, codes).sort()).toEqual(naive(patterns, codes).sort());
        },
      ),
    );
  });

  it('finds nothing without patterns', () => {
    expect(found([], [1, 2, 3])).toEqual([]);
  });
});
