import fc from 'fast-check';
import { type Fact, figureOn, isInForce, speaksFor } from '../../src/policy/fact';
import { dayAskedAbout } from '../../src/policy/period';
import { showFigure } from '../../src/policy/show-figure';

const FACT: Fact = {
  id: 'f',
  statement: '',
  figures: {
    limit: [
      { unit: 'workdays', value: 45, to: '2021-11-30' },
      { unit: 'workdays', value: 15, from: '2021-12-01' },
    ],
  },
  region: 'national',
  insurance: ['any'],
  source: 's',
  published: null,
  risk: 'low',
  conflicts: [],
};
const { figures: _, ...rest } = FACT;
const PLAIN: Fact = { ...rest, figures: {} };

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a dated fact', () => {
  it('has the figure of the day', () => {
    expect(figureOn(FACT, 'limit', '2021-11-30')?.value).toBe(45);
    expect(figureOn(FACT, 'limit', '2021-12-01')?.value).toBe(15);
  });

  it('is in force within its validity', () => {
    const valid = { ...PLAIN, valid: { from: '2025-01-01' } };
    expect([isInForce(valid, '2024-12-31'), isInForce(valid, '2025-01-01'), isInForce(PLAIN, '1999-01-01')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('speaks for a day when it is dated, or when its source is older than the day', () => {
    expect(speaksFor(FACT, '2020-01-01', null)).toBe(true);
    expect(speaksFor(PLAIN, '2026-01-01', null)).toBe(false);
    expect(speaksFor(PLAIN, '2026-01-01', '2025-04-19')).toBe(true);
    expect(speaksFor(PLAIN, '2025-01-01', '2025-04-19')).toBe(false);
    expect(speaksFor({ ...PLAIN, published: '2024-12-31' }, '2025-01-01', '2025-04-19')).toBe(true);
  });
});

describe('dayAskedAbout', () => {
  it('is within the period, and never to come', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (date, today, length) => {
        const period = date.slice(0, length);
        const asked = dayAskedAbout(period, today);
        expect(asked <= today).toBe(true);
        if (asked < today) expect(asked.startsWith(period) && asked >= date).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-11', '2025-11-30'],
    ['2023', '2023-12-31'],
    ['2023-05-06', '2023-05-06'],
  ])('takes %s to its last day', (period, last) => {
    expect(dayAskedAbout(period, '2026-11-21')).toBe(last);
  });
});

describe('showFigure', () => {
  it.each([
    ['2025-01-09', '2025年1月9日'],
    ['2025-11', '2025年11月'],
    ['2023', '2023年'],
  ])('shows %s as %s', (value, shown) => {
    expect(showFigure({ unit: 'date', value })).toBe(shown);
  });
});
