import { createDescriber } from '../../../src/nlu/features/describe';
import { FeatureSpace } from '../../../src/nlu/features/feature-space';
import { buildVocabulary, vectorise } from '../../../src/nlu/features/vectorise';
import { createTokeniser } from '../../../src/nlu/tokenise';
import { compileModel } from '../../../src/nlu/understanding/compile-model';
import { scan } from '../../../src/nlu/understanding/scan';
import { smallModel } from '../support/small-model';

const tokenise = createTokeniser(smallModel.lexicon);

function setUp(words: boolean) {
  const space = new FeatureSpace();
  const compiled = compileModel(smallModel, space.syllables);
  const read = (text: string) => scan(text, '2026-01-01', compiled, tokenise);
  const learn = createDescriber(space.learning(), words ? tokenise : null);
  const know = createDescriber(space, words ? tokenise : null);
  return { space, learn: (text: string) => learn(read(text)), know: (text: string) => know(read(text)) };
}

const asObject = ({ ids, counts }: { ids: Int32Array; counts: Float32Array }) =>
  Object.fromEntries([...ids].map((id, k) => [id, counts[k]]));

describe('createDescriber', () => {
  it.each([false, true])('describes a known text as it was learned (words: %s)', (words) => {
    const { learn, know } = setUp(words);
    for (const { text } of smallModel.examples) {
      const learned = learn(text);
      expect(know(text)).toEqual(learned);
    }
  });

  it('drops what it has not learned', () => {
    const { space, learn, know } = setUp(true);
    learn('断缴三个月');
    const { size } = space;
    const bag = know('断缴了吗');
    expect(space.size).toBe(size);
    expect(bag.ids.every((id) => id < size)).toBe(true);
    expect(know('hello')).toEqual({ ids: new Int32Array(0), counts: new Float32Array(0) });
  });

  it('counts what stands twice, whatever stood in the message before', () => {
    const { learn } = setUp(false);
    const once = asObject(learn('补'));
    const thrice = asObject(learn('补补补'));
    expect(Object.values(once)).toEqual([1, 1, 1]);
    expect(Object.values(thrice).sort()).toEqual([1, 1, 1, 2, 3]);
    expect(asObject(learn('补'))).toEqual(once);
  });

  it('hears a homophone: its sounds are the same features', () => {
    const { learn } = setUp(false);
    const written = learn('灵活');
    const heard = learn('零活');
    const shared = heard.ids.filter((id, k) => written.ids.includes(id) && heard.counts[k] === 0.5);
    expect(shared).toHaveLength(1);
  });
});

describe('FeatureSpace', () => {
  it('is the same after storing', () => {
    const { space, learn } = setUp(true);
    for (const { text } of smallModel.examples) learn(text);
    const again = FeatureSpace.from(space.stored());
    expect(again.stored()).toEqual(space.stored());
    expect(again.size).toBe(space.size);
  });
});

describe('vectorise', () => {
  it('gives every text the same length and drops features of no learned line', () => {
    const { space, learn } = setUp(false);
    const bags = ['断缴三个月', '补缴', '断缴'].map(learn);
    const vocabulary = buildVocabulary(bags.slice(0, 2), space);
    for (const bag of bags) {
      const { values } = vectorise(bag, vocabulary);
      expect(Math.hypot(...values)).toBeCloseTo(2, 5);
    }
    const { ids } = vectorise(learn('新字'), vocabulary);
    expect(ids).toHaveLength(0);
  });
});
