import type { SlotSpec } from '../../../src/nlu/contract';
import { readChoice } from '../../../src/nlu/slots/read-choice';
import { createTokeniser } from '../../../src/nlu/tokenise';
import { compileModel } from '../../../src/nlu/understanding/compile-model';
import { scan } from '../../../src/nlu/understanding/scan';
import { smallModel } from '../support/small-model';

const slot: SlotSpec = {
  intent: 'arrears.restore',
  name: 'has_employer',
  type: 'boolean',
  values: [{ value: true, says: ['有工作单位'], answers: [] }],
  cues: [],
  bare: true,
};
const cause: SlotSpec = {
  intent: 'arrears.restore',
  name: 'cause',
  type: 'enum',
  values: [
    { value: 'employer', says: ['单位断缴'], answers: [] },
    { value: 'self', says: ['断缴…自己'], answers: [] },
  ],
  cues: [],
  bare: true,
};
const stopped: SlotSpec = {
  ...slot,
  name: 'stopped',
  values: [
    { value: true, says: ['老家…停保'], answers: [] },
    { value: false, says: ['没停保'], answers: [] },
  ],
};
const overlap: SlotSpec = {
  ...cause,
  name: 'overlap',
  values: [
    { value: 'flexible', says: ['自己续', '自己续…单位'], answers: [] },
    { value: 'employers', says: ['单位'], answers: [] },
  ],
};
const compiled = compileModel({ ...smallModel, slots: [slot, cause, stopped, overlap] });
const read = (text: string, of = slot) =>
  readChoice(of, scan(text, '2026-11-22', compiled, createTokeniser([])), 0, 'statement')?.value ?? null;

describe('readChoice', () => {
  it('reads 有 but not the 有 of 没有', () => {
    expect(read('我有工作单位')).toBe(true);
    expect(read('我没有工作单位')).toBeNull();
  });

  it('takes what stands in one clause before what reaches over a pause, however long', () => {
    expect(read('单位断缴,自己交的职工医保', cause)).toBe('employer');
    expect(read('断缴,是我自己没交', cause)).toBe('self');
  });

  it('takes what means it unasked before what would only answer', () => {
    const cases = {
      ...overlap,
      values: [
        { value: 'self', says: ['忘了交'], answers: [] },
        { value: 'employer', says: [], answers: ['单位交的'] },
      ],
    };
    const own = compileModel({ ...smallModel, slots: [cases] });
    const found = scan('忘了交,单位交的医保', '2026-11-22', own, createTokeniser([]));
    expect(readChoice(cases, found, 0, 'answer')?.value).toBe('self');
  });

  it('takes what is all that stands behind a pause before what reaches over it', () => {
    expect(read('转回老家,没停保', stopped)).toBe(false);
    expect(read('老家那边停保了', stopped)).toBe(true);
  });

  it('does not read over the 没 of what says the opposite', () => {
    expect(read('老家那边没停保', stopped)).toBe(false);
    expect(read('老家那边已经停保', stopped)).toBe(true);
  });

  it('takes what says the same without a pause before what else stands behind it', () => {
    expect(read('自己续,单位开了证明', overlap)).toBe('flexible');
  });

  it('takes 没 before what stands for yes as no, but not the question 有没有', () => {
    const used: SlotSpec = { ...slot, name: 'used', values: [{ value: true, says: ['刷过'], answers: [] }] };
    const own = compileModel({ ...smallModel, slots: [used] });
    const said = (text: string) =>
      readChoice(used, scan(text, '2026-11-22', own, createTokeniser([])), 0, 'statement')?.value ?? null;
    expect(said('那阵子没刷过卡')).toBe(false);
    expect(said('从来没有去刷过')).toBe(false);
    expect(said('那阵子刷过卡')).toBe(true);
    expect(said('有没有刷过卡')).toBe(true);
  });
});
