import fc from 'fast-check';
import { readSyllables } from '../../../src/nlu/features/syllables';
import { createRespeller } from '../../../src/nlu/respell/create-respeller';
import { nearSpellings } from '../../../src/nlu/respell/near-spellings';
import { smallModel } from '../support/small-model';

const model = {
  ...smallModel,
  examples: ['医保断了三个月能补吗', '补缴要什么材料', '断了几个月还能不能报'].map((text) => ({ text, intent: 'any' })),
  spellings: [
    { word: '医保', written: ['yb', '医呆'] },
    { word: '滞纳金', written: ['late fee'] },
    { word: '退费', written: ['refund', 'refunds'] },
    { word: '补缴', written: [] },
    { word: '洗牙', written: [] },
    { word: '医保局', written: [] },
  ],
};

describe('respelling', () => {
  const respell = createRespeller(model, readSyllables());

  it.each([
    ['yb断了', '医保断了', 'an abbreviation'],
    ['late fee怎么算', '滞纳金怎么算', 'two words of another language'],
    ['能 refund 吗', '能退费吗', 'the spaces around them'],
    ['医呆断了', '医保断了', 'a misspelling that sounds otherwise'],
    ['yibao duan le 3 ge yue', '医保断了3个月', 'pinyin'],
    ['能bu吗', '能补吗', 'pinyin among characters'],
    ['部脚要什么材料', '补缴要什么材料', 'a word by its sound'],
    ['洗压能报吗', '洗牙能报吗', 'a word by its sound, half of it right'],
  ])('reads %s as %s: %s', (written, read) => {
    expect(respell(written)).toBe(read);
  });

  it.each([
    ['不交会怎样', 'grammar is no misspelling'],
    ['补交行吗', 'two right ways to write the same'],
    ['居民医保具体多少', 'characters that belong to other words'],
    ['hr说不办', 'letters that are no pinyin'],
    ['refunding', 'a longer word of another language'],
  ])('leaves %s alone: %s', (text) => {
    expect(respell(text)).toBe(text);
  });

  it('changes nothing where content lists no spellings', () => {
    expect(createRespeller(smallModel, readSyllables())('yibao')).toBe('yibao');
  });

  it.each([
    ['滞呐金怎么算', '滞纳金怎么算', 'a character that looks alike'],
    ['断激了能补吗', '断缴了能补吗', 'one that looks alike and sounds otherwise'],
    ['居民医医保能退吗', '居民医保能退吗', 'one typed twice'],
    ['职工保断了', '职工医保断了', 'one that is missing'],
    ['退灵活业就的', '退灵活就业的', 'two in the wrong order'],
  ])('mends %s to %s: %s', (written, read) => {
    const own = { ...model, lexicon: [...model.lexicon, '灵活就业'] };
    expect(createRespeller(own, readSyllables())(written)).toBe(read);
  });

  it('mends any slip in a word and leaves the word itself alone, wherever it stands', () => {
    const words = ['居民医保', '职工医保', '断缴', '补缴'];
    const places = fc.constantFrom<(word: string) => string>(
      (word) => `${word}能退吗`,
      (word) => `我的${word},还有`,
      (word) => word,
    );
    const slipped = fc.constantFrom(...words).chain((word) => {
      const slips = nearSpellings(word);
      return slips.length === 0
        ? fc.constant({ word, slip: word })
        : fc.constantFrom(...slips).map((slip) => ({ word, slip }));
    });
    fc.assert(
      fc.property(slipped, places, ({ word, slip }, around) => {
        const read = respell(around(slip));
        expect([around(word), around(slip)]).toContain(read);
        expect(respell(around(word))).toBe(around(word));
      }),
    );
  });
});
