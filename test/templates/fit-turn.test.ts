import fc from 'fast-check';
import { fitTurn, joinParts, type Part } from '../../src/templates/fit-turn';

const FULL = '请向参保地核实。\n来源：某页面；另见另一页';
const CLOSING = { full: FULL, short: '请向参保地核实。\n来源：某页面' };
const NO_CLOSING = { full: '', short: '' };

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
    expect(fitTurn(parts, CLOSING, 300)).toEqual({ shown: parts, closing: FULL, rest: '' });
  });

  it('leaves the last sentences for later, never the first', () => {
    const { shown, rest } = fitTurn([answer(`结论。${'条件说明。'.repeat(10)}`)], NO_CLOSING, 20);
    expect(shownText(shown)).toBe('结论。条件说明。条件说明。条件说明。');
    expect(rest).toBe('条件说明。'.repeat(7));
  });

  it('tells the second of two answers in short where that says more, and keeps its full text for later', () => {
    const second = `好。${'二'.repeat(40)}。`;
    const { shown, rest } = fitTurn([answer('一'.repeat(30)), answer(second)], NO_CLOSING, 45);
    expect(shown.map(({ text: one }) => one)).toEqual(['一'.repeat(30), '简短的结论。']);
    expect(rest).toBe(second);
  });

  it('names only the first source before it shows more than fits, and keeps questions always', () => {
    const parts = [answer(`${'一'.repeat(30)}。`), notice('问'.repeat(40))];
    expect(fitTurn(parts, CLOSING, 90)).toEqual({ shown: parts, closing: CLOSING.short, rest: '' });
  });

  it('cuts an answer that shows a conflict only behind both readings', () => {
    const part: Part = {
      ...answer('先说甲。再说乙。告诉我花了多少。', null),
      isFair: (begun) => begun.includes('甲') && begun.includes('乙'),
    };
    const { shown, rest } = fitTurn([part], NO_CLOSING, 1);
    expect(shownText(shown)).toBe('先说甲。再说乙。');
    expect(rest).toBe('告诉我花了多少。');
  });

  it('leaves a last answer for later whole that cannot be cut, with what announces it; its choices stay', () => {
    const choices = [{ id: 'x', label: '选' }];
    const last: Part = { ...answer('两种说法。'.repeat(5), null), isFair: () => false, choices };
    const { shown, rest } = fitTurn([answer('一。'), notice('您还问了：'), last], NO_CLOSING, 25);
    expect(shown).toEqual([expect.objectContaining({ text: '一。', choices })]);
    expect(rest).toBe(`您还问了：\n${'两种说法。'.repeat(5)}`);
    expect(fitTurn([last], NO_CLOSING, 5).rest).toBe('');
  });

  it('leaves what may be tapped below a question as it is when the answer above it waits', () => {
    const question: Part = { kind: 'question', text: '哪种？', choices: [{ id: 'x', label: '选' }] };
    const last: Part = { ...answer('两种说法。'.repeat(5), null), isFair: () => false };
    const parts = [answer('一。'), notice('回到刚才：'), last, notice('再问：'), question];
    expect(fitTurn(parts, NO_CLOSING, 20).shown.map(({ text: one }) => one)).toEqual(['一。', '再问：', '哪种？']);
    expect(fitTurn(parts, NO_CLOSING, 20).shown.at(-1)).toEqual(question);
  });

  it('puts what may be tapped below an answer that waits at the end of the turn', () => {
    const choices = [{ id: 'x', label: '选' }];
    const waits: Part = { ...answer('两种说法。'.repeat(5), null), isFair: () => false, choices };
    const open: Part = { kind: 'question', text: '哪里？', choices: [] };
    const { shown } = fitTurn([answer('一。'), waits, notice('再问：'), open], NO_CLOSING, 20);
    expect(shown.map(({ choices: taps }) => taps)).toEqual([[], [], choices]);
  });

  it('leaves the last cases for later, each whole', () => {
    const cases: Part = { kind: 'cases', text: '分情况说：\n如果甲：好。先查。\n如果乙：不好。再问。', choices: [] };
    const { shown, rest } = fitTurn([cases], NO_CLOSING, 22);
    expect(shownText(shown)).toBe('分情况说：\n如果甲：好。先查。');
    expect(rest).toBe('如果乙：不好。再问。');
  });

  it('cuts at sentences only and loses nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (whole, limit) => {
        const { shown, rest } = fitTurn([answer(whole, '短。'.repeat(200))], NO_CLOSING, limit);
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
        const { shown, closing } = fitTurn([answer(one), answer(two)], CLOSING, limit);
        expect(shownText(shown).length + closing.length + 1).toBeLessThanOrEqual(limit);
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
