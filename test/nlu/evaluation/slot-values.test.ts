import { slotValues } from '../../../src/nlu/evaluation/slot-values';
import type { SlotReading, Understanding } from '../../../src/vocabulary';

const reading = (value: SlotReading['value'], text: string): SlotReading => ({
  value,
  text,
  start: 0,
  end: text.length,
});

const understanding = (
  candidates: readonly string[],
  slots: Understanding['slots'],
  signals: Partial<Understanding['signals']> = {},
): Understanding =>
  ({
    intent: candidates[0] ?? null,
    confidence: 0.9,
    candidates: candidates.map((intent) => ({ intent, confidence: 0.5 })),
    also: [],
    slots,
    signals: { personalData: [], correction: false, ...signals },
  }) as unknown as Understanding;

describe('slotValues', () => {
  it('says months and days as people do', () => {
    const slots = { 'arrears.restore': { gap_months: reading(3.5, '三个多月'), days: reading(75, '两个多月') } };
    expect(slotValues(understanding(['arrears.restore'], slots))).toEqual({ gap_months: 3, days: 60 });
  });

  it('keeps a half that was said', () => {
    const slots = { 'arrears.restore': { gap_months: reading(3.5, '三个半月'), days: reading(75, '两个半月') } };
    expect(slotValues(understanding(['arrears.restore'], slots))).toEqual({ gap_months: 3.5, days: 75 });
  });

  it('tells what the likeliest matter of ours would be told by a question that cannot be answered', () => {
    const slots = {
      'oos.unknown_region_number': { region: reading('武汉市', '武汉') },
      'payment.rate': { region: reading('武汉市', '武汉'), insurance: reading('flexible', '灵活就业') },
    };
    const declined = understanding(['oos.unknown_region_number', 'payment.rate'], slots);
    expect(slotValues(declined)).toEqual({ region: '武汉市', insurance: 'flexible' });
  });
});
