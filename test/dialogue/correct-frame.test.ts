import { acceptedBy, correctFrame, fillFrame } from '../../src/dialogue/frame';
import { parseWhen } from '../../src/policy/condition';
import type { Frame } from '../../src/vocabulary';
import { model } from './dialogue-builders';

const restore = model.flows.get('arrears.restore');
const flow = {
  intent: 'arrears.restore',
  title: '',
  weight: 5,
  points: new Map(),
  table: null,
  next: {},
  slots: (restore?.slots ?? []).map((slot) =>
    slot.name === 'gap_months' ? { ...slot, required: parseWhen({ insurance: 'employee' }) } : slot,
  ),
};
const asking = (frame: Frame, slot: string): Frame => ({ ...frame, asking: { slot, attempt: 1 } });
const empty: Frame = { intent: 'arrears.restore', slots: {}, unknown: [] };

describe('correctFrame', () => {
  it('drops what was asked for only because of the value taken back', () => {
    const told = fillFrame(asking(empty, 'insurance'), { insurance: 'employee' });
    const asked = fillFrame(asking(told, 'gap_months'), { gap_months: 2 });
    expect(correctFrame(flow, asked, { insurance: 'resident' }).slots).toEqual({ insurance: 'resident' });
  });

  it('keeps what was told unasked', () => {
    const opened = { ...empty, slots: { gap_months: 2 } };
    const told = fillFrame(asking(opened, 'insurance'), { insurance: 'employee' });
    expect(correctFrame(flow, told, { insurance: 'resident' }).slots).toEqual({ gap_months: 2, insurance: 'resident' });
  });

  it('keeps what was asked for before the value taken back was told', () => {
    const first = fillFrame(asking(empty, 'gap_months'), { gap_months: 2 });
    const told = fillFrame(asking(first, 'insurance'), { insurance: 'employee' });
    expect(correctFrame(flow, told, { insurance: 'resident' }).slots).toEqual({ gap_months: 2, insurance: 'resident' });
  });
});

describe('acceptedBy', () => {
  const withKinds = { ...flow, slots: (restore?.slots ?? []).filter(({ name }) => name === 'insurance') };

  it('takes values over for slots of the same name that have the option', () => {
    expect(acceptedBy(withKinds, { insurance: 'resident', gap_months: 2 })).toEqual({ insurance: 'resident' });
  });

  it('leaves out a value that is no option there', () => {
    expect(acceptedBy(withKinds, { insurance: 'flexible' })).toEqual({});
  });
});
