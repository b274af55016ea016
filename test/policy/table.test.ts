import fc from 'fast-check';
import {
  type FindFigure,
  holds,
  holdsAll,
  type NamedFigure,
  parseCondition,
  parseWhen,
} from '../../src/policy/condition';
import { decide, type Row, type Table } from '../../src/policy/table';

const row = (id: string, when: Row['when']): Row => ({ id, when, outcome: { kind: 'reply', reply: id, facts: [] } });

describe('conditions', () => {
  it.each([
    ['employee', 'employee', true],
    ['employee', 'resident', false],
    ['<= 3', 3, true],
    ['<= 3', 3.5, false],
    ['> 3 <= 6', 6, true],
    ['> 3 <= 6', 3, false],
    ['< 2025-01-01', '2024-12-31', true],
    ['< 2025-01-01', '2025-01-01', false],
    ['given', 0, true],
    ['given', undefined, false],
    ['unknown', undefined, true],
    ['广东省', '广州市', true],
    ['广东省', '长沙市', false],
    ['上海市', '浦东新区', true],
    ['<= 3', undefined, false],
  ])('%s on %s → %s', (source, value, expected) => {
    expect(holds(parseCondition(source), value)).toBe(expected);
  });

  it.each([
    ['南昌市', true],
    ['广州市', false],
    ['天河区', false],
    ['广东省', true],
    [undefined, false],
  ])('what is ruled out has to be known: %s → %s', (place, expected) => {
    expect(holds(parseCondition({ not: ['广州市', '成都市'] }), place)).toBe(expected);
  });

  it('a list holds for any of its values, unknown among them', () => {
    const condition = parseCondition(['employer', 'unknown']);
    expect([holds(condition, 'employer'), holds(condition, undefined), holds(condition, 'self')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  describe('that name a figure', () => {
    const LIMIT: NamedFigure = {
      name: 'arrears-39.limit',
      unit: 'months',
      values: [
        { value: 3, to: '2024-12-31' },
        { value: 6, from: '2025-01-01' },
      ],
    };
    const CHANGED: NamedFigure = { name: 'f.changed', unit: 'date', values: [{ value: '2021-12-01' }] };
    const find: FindFigure = (name) => [LIMIT, CHANGED].find((figure) => figure.name === name);
    const within = parseCondition('<= arrears-39.limit', find);

    it('take its value of the day', () => {
      expect([holds(within, 5, '2024-12-31'), holds(within, 5, '2025-01-01')]).toEqual([false, true]);
      expect(holdsAll({ gap: within }, { gap: 5, asOf: '2024-06-01' })).toBe(false);
      expect(holdsAll({ gap: within }, { gap: 5, asOf: '2026-06-01' })).toBe(true);
    });

    it('take the newest where no day is told', () => {
      expect(holds(within, 5)).toBe(true);
    });

    it('hold for nothing on a day without a value', () => {
      const young = parseCondition('<= y.limit', () => ({ ...LIMIT, values: LIMIT.values.slice(1) }));
      expect(holds(young, 1, '2020-01-01')).toBe(false);
    });

    it('are mixed with numbers, other figures and days', () => {
      const tier = parseCondition('> arrears-39.limit <= 12', find);
      expect([holds(tier, 6, '2026-01-01'), holds(tier, 7, '2026-01-01'), holds(tier, 13, '2026-01-01')]).toEqual([
        false,
        true,
        false,
      ]);
      expect(holds(parseCondition('< f.changed', find), '2021-11-30')).toBe(true);
    });

    it('refuse a name nothing has', () => {
      expect(() => parseCondition('<= arrears-39.limits', find)).toThrow(
        'no single figure is called arrears-39.limits',
      );
    });

    it('leave no day without exactly one row', () => {
      const rows = ['<= arrears-39.limit', '> arrears-39.limit'].map((bound, index) =>
        row(`r${index}`, parseWhen({ n: bound }, find)),
      );
      fc.assert(
        fc.property(fc.double({ min: 0, max: 20, noNaN: true }), fc.integer({ min: 2020, max: 2030 }), (n, year) => {
          const values = { n, asOf: `${year}-07-01` };
          expect(rows.filter(({ when }) => when !== 'otherwise' && holdsAll(when, values))).toHaveLength(1);
        }),
      );
    });
  });

  it('refuses half an interval', () => {
    expect(() => parseCondition('> many')).toThrow('not an interval');
    expect(() => parseCondition('<= 3 >')).toThrow('not an interval');
  });
});

describe('decide', () => {
  const table: Table = {
    hit: 'unique',
    rows: [
      row('employer', parseWhen({ cause: 'employer' })),
      row('short', parseWhen({ cause: 'self', gap: '<= 3' })),
      row('long', parseWhen({ cause: 'self', gap: '> 3' })),
    ],
  };

  it('finds the row that holds', () => {
    expect(decide(table, { cause: 'self', gap: 2 }, [])).toMatchObject({ kind: 'row', row: { id: 'short' } });
  });

  it('hangs between the rows an unknown slot could lead to', () => {
    const verdict = decide(table, { cause: 'self' }, ['gap']);
    expect(verdict).toMatchObject({ kind: 'depends', rows: [{ id: 'short' }, { id: 'long' }] });
  });

  it('prefers a row that speaks of the unknown', () => {
    const spoken: Table = {
      ...table,
      rows: [...table.rows, row('untold', parseWhen({ cause: 'self', gap: 'unknown' }))],
    };
    expect(decide(spoken, { cause: 'self' }, ['gap'])).toMatchObject({ kind: 'row', row: { id: 'untold' } });
  });

  it('falls to otherwise only when no row could hold', () => {
    const open: Table = { ...table, rows: [...table.rows, row('rest', 'otherwise')] };
    expect(decide(open, { cause: 'system' }, [])).toMatchObject({ kind: 'row', row: { id: 'rest' } });
    expect(decide(table, { cause: 'system' }, [])).toEqual({ kind: 'none' });
  });

  it('agrees with brute force on random interval tables', () => {
    const limits = fc
      .uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(limits, fc.integer({ min: -1, max: 21 }), (cuts, value) => {
        const bounds = [
          `<= ${cuts[0]}`,
          ...cuts.slice(1).map((cut, index) => `> ${cuts[index]} <= ${cut}`),
          `> ${cuts.at(-1)}`,
        ];
        const rows = bounds.map((bound, index) => row(`r${index}`, parseWhen({ n: bound })));
        const holding = rows.filter(({ when }) => when !== 'otherwise' && holdsAll(when, { n: value }));
        expect(holding).toHaveLength(1);
        expect(decide({ hit: 'unique', rows }, { n: value }, [])).toEqual({ kind: 'row', row: holding[0] });
      }),
    );
  });
});
