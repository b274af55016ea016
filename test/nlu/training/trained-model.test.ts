import { readSyllables } from '../../../src/nlu/features/syllables';
import { type CompiledPhrases, compilePhrases } from '../../../src/nlu/phrases/compile-phrases';
import { loadTrainedModel } from '../../../src/nlu/training/load-trained-model';
import { saveTrainedModel } from '../../../src/nlu/training/save-trained-model';
import { trainModel } from '../../../src/nlu/training/train-model';
import { createUnderstander } from '../../../src/nlu/understanding/create-understander';
import { withCurrentPhrases } from '../../../src/nlu/understanding/with-current-phrases';
import { smallModel } from '../support/small-model';

const trained = trainModel(smallModel);
const bytes = saveTrainedModel(trained);

describe('trainModel', () => {
  it('gives the same bytes for the same lines and seed', () => {
    expect(saveTrainedModel(trainModel(smallModel)).equals(bytes)).toBe(true);
  });

  it('refuses to learn from nothing', () => {
    expect(() => trainModel({ ...smallModel, examples: [] })).toThrow(
      expect.objectContaining({ code: 'invalid-content' }),
    );
  });
});

describe('a stored model', () => {
  it('answers as the one that was saved', () => {
    const context = { intents: [], today: '2026-11-21' };
    const before = createUnderstander(smallModel, trained).understand('补缴以后多久能恢复', context);
    const after = createUnderstander(smallModel, loadTrainedModel(bytes, smallModel)).understand(
      '补缴以后多久能恢复',
      context,
    );
    expect(after).toEqual(before);
  });

  it('is read where it does not start at a multiple of four', () => {
    const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
    expect(saveTrainedModel(loadTrainedModel(shifted, smallModel)).equals(bytes)).toBe(true);
  });

  it.each([
    ['other content', bytes, { fingerprint: 'sha256:other' }],
    ['another version', Buffer.from('YBNLU1\n00000002\n{}'), smallModel],
    ['a cut file', bytes.subarray(0, bytes.length - 4), smallModel],
    ['a cut header', bytes.subarray(0, 40), smallModel],
    ['nothing', Buffer.alloc(0), smallModel],
  ])('is refused with %s', (_, stored, model) => {
    expect(() => loadTrainedModel(stored, model)).toThrow(expect.objectContaining({ code: 'stale-model' }));
  });

  it('is refused by an understander of other content', () => {
    expect(() => createUnderstander({ ...smallModel, fingerprint: 'sha256:other' }, trained)).toThrow(
      expect.objectContaining({ code: 'stale-model' }),
    );
  });
});

describe('the phrases stored with a model', () => {
  const context = { intents: [], today: '2026-11-21' };
  const kept = withCurrentPhrases(smallModel, trained);
  const stored = loadTrainedModel(saveTrainedModel(kept), smallModel);

  it('are as they were compiled, and not compiled again', () => {
    expect(stored.phrases).toEqual(kept.phrases);
    expect(withCurrentPhrases(smallModel, stored)).toBe(stored);
  });

  it('are those that are looked up', () => {
    const none = { ...kept.phrases, table: compilePhrases([], readSyllables()) };
    const understand = (phrases: CompiledPhrases) =>
      createUnderstander(smallModel, { ...trained, phrases }).understand('老板没给我交,补缴以后多久恢复', context);
    expect(understand(kept.phrases)).toEqual(understand(stored.phrases ?? none));
    expect(understand(kept.phrases)).not.toEqual(understand(none));
  });

  it('are compiled again where the content has others', () => {
    const points = [{ intent: 'arrears.restore', point: 'news', says: ['一种新的说法'] }];
    const changed = { ...smallModel, points };
    expect(withCurrentPhrases(changed, stored).phrases).not.toEqual(stored.phrases);
  });
});
