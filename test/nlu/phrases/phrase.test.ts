import fc from 'fast-check';
import { readSyllables } from '../../../src/nlu/features/syllables';
import { parsePhrase } from '../../../src/nlu/phrase';
import { compilePhrases } from '../../../src/nlu/phrases/compile-phrases';
import { PhraseIndex } from '../../../src/nlu/phrases/phrase-index';

const indexOf = (says: readonly string[]): PhraseIndex<number> =>
  new PhraseIndex(compilePhrases([{ says, byEar: true }], readSyllables()), [7], readSyllables());

const owners = (says: readonly string[], text: string): string[] =>
  indexOf(says)
    .match(text)
    .map(({ start, end, heard }) => `${heard ? '~' : ''}${text.slice(start, end)}`);

describe('parsePhrase', () => {
  it('writes out alternatives, nested and optional', () => {
    expect(parsePhrase('断[缴|了|]').map(([text]) => text)).toEqual(['断缴', '断了', '断']);
    expect(parsePhrase('a[b|c[d|]]').map(([text]) => text)).toEqual(['ab', 'acd', 'ac']);
  });

  it('splits at gaps and normalises', () => {
    expect(parsePhrase('公司…沒交')).toEqual([['公司', '没交']]);
  });

  it.each(['断[缴', '断缴]', '', '[|]', 'a|b'])('refuses %s', (source) => {
    expect(() => parsePhrase(source)).toThrow(expect.objectContaining({ code: 'invalid-content' }));
  });
});

describe('PhraseIndex', () => {
  it('finds phrases wherever they stand', () => {
    expect(owners(['断缴'], '我断缴了,又断缴')).toEqual(['断缴', '断缴']);
  });

  it('bridges gaps of up to six characters, not sentence ends', () => {
    expect(owners(['公司…没交'], '公司三月份没交')).toEqual(['公司三月份没交']);
    expect(owners(['公司…没交'], '公司一二三四五六没交')).toHaveLength(1);
    expect(owners(['公司…没交'], '公司一二三四五六七没交')).toEqual([]);
    expect(owners(['公司…没交'], '公司好。没交')).toEqual([]);
  });

  it('takes latin words and numbers whole', () => {
    expect(owners(['hr'], '问hr了')).toEqual(['hr']);
    expect(owners(['hr'], 'three')).toEqual([]);
    expect(owners(['50'], '4050')).toEqual([]);
  });

  it('hears long phrases through homophones', () => {
    expect(owners(['灵活就业'], '我是零活就业的')).toEqual(['~零活就业']);
    expect(owners(['滞纳金'], '物业废滞呐金')).toEqual(['~滞呐金']);
  });

  it('finds every phrase in any surroundings', () => {
    const han = fc.stringMatching(/^[一二三人大小上下]{0,8}$/);
    fc.assert(
      fc.property(han, fc.stringMatching(/^[断缴补医保退费转移]{1,6}$/), han, (before, phrase, after) => {
        const matches = indexOf([phrase]).match(before + phrase + after);
        expect(matches).toContainEqual({
          of: 7,
          start: before.length,
          end: before.length + phrase.length,
          heard: false,
          written: phrase.length,
        });
      }),
    );
  });
});
