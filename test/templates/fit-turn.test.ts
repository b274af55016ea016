import fc from 'fast-check';
import { fitTurn, joinParts, type Part } from '../../src/templates/fit-turn';

const CLOSING = '请向参保地核实。\n来源：某页面';

const answer = (text: string, brief: string | null = '简短的结论。'): Part => ({
  kind: 'answer',
  text,
  choices: [],
  brief: () => brief,
});
const notice = (text: string): Part => ({ kind: 'notice', text, choices: [] });
const shownText = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');

const sentence = fc.string({ unit: fc.constantFrom('医', '保', '缴', '费', '，'), minLength: 1, maxLength: 30 });
const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((some) => some.map((one) => `${one}。`).join(''));

describe('fitTurn', () => {
  it('shows a turn that fits as it is', () => {
    const parts = [answer('结论。条件。')];
    expect(fitTurn(parts, CLOSING, 300)).toEqual({ shown: parts, rest: '' });
  });

  it('leaves the last sentences for later, never the first', () => {
    const { shown, rest } = fitTurn([answer(`结论。${'条件说明。'.repeat(10)}`)], '', 20);
    expect(shownText(shown)).toBe('结论。条件说明。条件说明。条件说明。');
    expect(rest).toBe('条件说明。'.repeat(7));
  });

  it('tells the second of two answers in short where that says more, and keeps its full text for later', () => {
    const second = `好。${'二'.repeat(40)}。`;
    const { shown, rest } = fitTurn([answer('一'.repeat(30)), answer(second)], '', 45);
    expect(shown.map(({ text: one }) => one)).toEqual(['一'.repeat(30), '简短的结论。']);
    expect(rest).toBe(second);
  });

  it('keeps an answer whole that has no short form, and a question always', () => {
    const parts = [answer('两种说法。'.repeat(20), null), notice('问'.repeat(40))];
    expect(fitTurn(parts, CLOSING, 50)).toEqual({ shown: parts, rest: '' });
  });

  it('cuts at sentences only and loses nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (whole, limit) => {
        const { shown, rest } = fitTurn([answer(whole, '短。'.repeat(200))], '', limit);
        const [first = ''] = whole.split('。');
        expect(shownText(shown) + rest).toBe(whole);
        expect(shownText(shown).startsWith(`${first}。`)).toBe(true);
        expect(shownText(shown).endsWith('。')).toBe(true);
      }),
    );
  });

  it('stays within the limit whenever the conclusions do', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 80, max: 200 }), (one, two, limit) => {
        const { shown } = fitTurn([answer(one), answer(two)], CLOSING, limit);
        const length = shownText(shown).length + CLOSING.length + 1;
        expect(length).toBeLessThanOrEqual(Math.max(limit, 31 + 31 + CLOSING.length + 1));
      }),
    );
  });
});

describe('joinParts', () => {
  it('puts the closing below the last answer, above a question', () => {
    const messages = joinParts([answer('一'), answer('二'), notice('哪里？')], '来源');
    expect(messages.map(({ text: one }) => one)).toEqual(['一', '二\n来源', '哪里？']);
  });
});
