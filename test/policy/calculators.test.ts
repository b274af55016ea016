import fc from 'fast-check';
import type { Inputs } from '../../src/policy/calculator';
import { CALCULATORS } from '../../src/policy/calculators';
import type { Figure } from '../../src/policy/fact';

const yuan = (value: number | readonly [number, number]): Figure => ({ unit: 'yuan', value });
const percent = (value: number | readonly [number, number]): Figure => ({ unit: 'percent', value });
const months = (value: number): Figure => ({ unit: 'months', value });
const days = (value: number): Figure => ({ unit: 'days', value });
const workdays = (value: number): Figure => ({ unit: 'workdays', value });
const date = (value: string): Figure => ({ unit: 'date', value });
const age = (value: number): Figure => ({ unit: 'age', value });
const share = (value: string): Figure => ({ unit: 'share', value });

const calculate = (name: string, inputs: Inputs, asOf = '2026-11-21') => {
  const calculator = CALCULATORS.get(name);
  if (!calculator) throw new Error(`no calculator ${name}`);
  return calculator.calculate(inputs, asOf);
};

const output = (name: string, inputs: Inputs, of: string): unknown => {
  const result = calculate(name, inputs);
  return result.kind === 'result' ? result.outputs[of]?.value : result;
};

describe('calculators', () => {
  const rate = percent(0.05);

  it.each([
    [3000, 60, 90],
    [3000, 45, 67.5],
    [2000, 30, 30],
  ])('late_fee: %d yuan, %d days → %d', (owed, late, total) => {
    expect(output('late_fee', { owed: yuan(owed), days: days(late), rate }, 'total')).toBe(total);
  });

  it.each([
    [4, 6000, percent([10, 12]), {}, [2400, 2880]],
    [3, 6000, percent([10, 12]), {}, [1800, 2160]],
    [4, 6000, percent([10, 12]), { share: percent(60) }, [1440, 1728]],
    [3, 6000, percent([10, 12]), { own_rate: percent(9) }, 1620],
  ])('backpay: %d months of %d', (gap, base, rates, more, range) => {
    expect(output('backpay', { months: months(gap), base: yuan(base), rate: rates, ...more }, 'range')).toEqual(range);
  });

  it.each([
    ['2025-06-20', 10, '2025-07-04'],
    ['2025-06-20', 15, '2025-07-11'],
    ['2025-06-27', 10, '2025-07-11'],
    ['2025-06-27', 15, '2025-07-18'],
    // National Day 2025: 1–8 October off, 28 September and 11 October made up for it.
    ['2025-09-26', 5, '2025-10-10'],
  ])('workday: %s + %d → %s', (start, count, end) => {
    expect(output('workday', { start: date(start), workdays: workdays(count) }, 'date')).toBe(end);
  });

  it.each([
    [1500, 500, 80, undefined, 800, 800],
    [1500, 300, 80, undefined, 960, 960],
    [2000, 500, [50, 60], undefined, 750, 900],
    [400, 500, 80, undefined, 0, 0],
    [20_000, 800, 80, 200_000, 15_360, 15_360],
    [10_000, 500, 85, 200_000, 8075, 8075],
    [3000, [300, 500], 90, 200_000, 2250, 2430],
    [300_000, 800, 80, 200_000, 200_000, 200_000],
  ] as const)('reimbursement: %d above %j at %j', (bill, deductible, part, cap, low, high) => {
    const inputs = {
      bill: yuan(bill),
      deductible: yuan(deductible),
      share: percent(part),
      ...(cap ? { cap: yuan(cap) } : {}),
    };
    expect([output('reimbursement', inputs, 'low'), output('reimbursement', inputs, 'high')]).toEqual([low, high]);
  });

  it('subsidy: Beijing pays two thirds, others half to two thirds', () => {
    const twoThirds = share('2/3');
    expect(output('subsidy', { paid: yuan(1694.6), from: twoThirds, to: twoThirds }, 'range')).toBe(1129.73);
    expect(output('subsidy', { paid: yuan(1000), from: percent(50), to: twoThirds }, 'range')).toEqual([500, 666.67]);
  });

  it('flexible_pay: 4000 × 8 % × 12', () => {
    expect(output('flexible_pay', { base: yuan(4000), rate: percent(8), months: months(12) }, 'total')).toBe(3840);
  });

  it.each([
    [42, 40, 0],
    [52, 55, 3],
    [39, 40, 1],
  ])('age_threshold: %d against %d → %d years short', (years, line, missing) => {
    expect(output('age_threshold', { age: age(years), line: age(line) }, 'missing')).toBe(missing);
  });

  it.each([
    ['2026-08-21', 3],
    ['2026-08-22', 2],
    ['2025-11-21', 12],
  ])('months_between: from %s → %d', (from, whole) => {
    expect(output('months_between', { from: date(from) }, 'months')).toBe(whole);
  });

  it('shows each sum so that a person can check it', () => {
    const result = calculate('late_fee', { owed: yuan(3000), days: days(60), rate });
    expect(result).toMatchObject({ steps: '3000元 × 0.05% × 60天 = 90元' });
  });

  it('refuses what is out of bounds, naming the input', () => {
    expect(calculate('late_fee', { owed: yuan(0), days: days(60), rate })).toEqual({ kind: 'refused', input: 'owed' });
    expect(calculate('late_fee', { owed: yuan(1), days: days(3651), rate })).toEqual({
      kind: 'refused',
      input: 'days',
    });
    expect(calculate('backpay', { months: months(61), base: yuan(1), rate })).toEqual({
      kind: 'refused',
      input: 'months',
    });
    expect(calculate('months_between', { from: date('2026-12-01') })).toEqual({ kind: 'refused', input: 'from' });
    expect(calculate('age_threshold', { age: age(12), line: age(40) })).toEqual({ kind: 'refused', input: 'age' });
  });

  const money = fc.integer({ min: 1, max: 1_000_000_00 }).map((fen) => fen / 100);

  it('a late fee grows with the debt and the days and is whole fen', () => {
    fc.assert(
      fc.property(money, money, fc.integer({ min: 1, max: 3650 }), fc.integer({ min: 1, max: 3650 }), (a, b, m, n) => {
        const fee = (owed: number, late: number) =>
          output('late_fee', { owed: yuan(owed), days: days(late), rate }, 'total') as number;
        expect(fee(Math.min(a, b), Math.min(m, n))).toBeLessThanOrEqual(fee(Math.max(a, b), Math.max(m, n)));
        expect(Math.round(fee(a, m) * 100)).toBeCloseTo(fee(a, m) * 100, 5);
      }),
    );
  });

  it('a reimbursement is never negative, never above the bill or the cap, and grows with the bill', () => {
    fc.assert(
      fc.property(
        money,
        money,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 100 }),
        money,
        (a, b, deductible, part, cap) => {
          const paid = (bill: number) =>
            output(
              'reimbursement',
              { bill: yuan(bill), deductible: yuan(deductible), share: percent(part), cap: yuan(cap) },
              'high',
            ) as number;
          expect(paid(a)).toBeGreaterThanOrEqual(0);
          expect(paid(a)).toBeLessThanOrEqual(Math.min(a, cap));
          expect(paid(Math.min(a, b))).toBeLessThanOrEqual(paid(Math.max(a, b)));
        },
      ),
    );
  });

  it('a deadline lies after its start and moves with the number of days', () => {
    const start = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2026-10-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = (n: number) => output('workday', { start: date(from), workdays: workdays(n) }, 'date') as string;
        expect(end(count) > from).toBe(true);
        expect(end(count + 1) > end(count)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
