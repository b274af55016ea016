import type { SlotSpec } from '../../../src/nlu/contract';
import type { Region } from '../../../src/nlu/entities/region-names';
import { readPlacesApart } from '../../../src/nlu/slots/read-places-apart';
import type { Scan } from '../../../src/nlu/understanding/scan';

const suzhou: Region = { name: '苏州市', level: 1, code: '3205' };
const kunshan: Region = { name: '昆山市', level: 2, code: '320583' };
const nanjing: Region = { name: '南京市', level: 1, code: '3201' };
const hefei: Region = { name: '合肥市', level: 1, code: '3401' };

const slot: SlotSpec = {
  intent: null,
  name: 'move',
  type: 'enum',
  values: [
    { value: 'far', says: [], answers: [], places: 'across-provinces' },
    { value: 'near', says: [], answers: [], places: 'within-province' },
  ],
  cues: [],
  bare: true,
};

const named = (...regions: readonly Region[]): Scan =>
  ({
    text: '从甲地转到乙地再到丙地',
    regions: regions.map((value, i) => ({ value, start: 1 + 4 * i, end: 3 + 4 * i })),
  }) as unknown as Scan;

describe('readPlacesApart', () => {
  it('tells provinces and cities apart', () => {
    expect(readPlacesApart(slot, named(suzhou, hefei))?.value).toBe('far');
    expect(readPlacesApart(slot, named(suzhou, nanjing))?.value).toBe('near');
  });

  it('says nothing of one place, of one city, of a city and its county, and of three places', () => {
    expect(readPlacesApart(slot, named(suzhou))).toBeNull();
    expect(readPlacesApart(slot, named(suzhou, suzhou))).toBeNull();
    expect(readPlacesApart(slot, named(suzhou, kunshan))).toBeNull();
    expect(readPlacesApart(slot, named(suzhou, nanjing, hefei))).toBeNull();
  });
});
