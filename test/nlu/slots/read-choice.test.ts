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
const compiled = compileModel({ ...smallModel, slots: [slot] });
const read = (text: string) =>
  readChoice(slot, scan(text, '2026-11-22', compiled, createTokeniser([])), 0, 'statement')?.value ?? null;

describe('readChoice', () => {
  it('reads 有 but not the 有 of 没有', () => {
    expect(read('我有工作单位')).toBe(true);
    expect(read('我没有工作单位')).toBeNull();
  });
});
