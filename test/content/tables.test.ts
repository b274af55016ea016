import fc from 'fast-check';
import { buildDialogue } from '../../src/content/build/build-dialogue';
import { CONTENT_DIRECTORY } from '../../src/content/content-directory';
import { readContent } from '../../src/content/read-content';
import { slotsOf } from '../../src/content/resolve-slot';
import { holdsAll } from '../../src/policy/condition';
import { decide } from '../../src/policy/table';
import type { SlotValue } from '../../src/vocabulary';

const { raw } = readContent(CONTENT_DIRECTORY);
if (!raw) throw new Error('the content cannot be read');

const REGIONS = [
  '北京市',
  '上海市',
  '重庆市',
  '广州市',
  '广东省',
  '成都市',
  '南京市',
  '郑州市',
  '嘉兴市',
  '长沙市',
  '威海市',
  '浦东新区',
];
const DAYS = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Any value a slot can hold, not only the ends of the intervals its table cuts. */
function anyValue({ type, values, min = 0, max = 200 }: ReturnType<typeof slotsOf>[number]): fc.Arbitrary<SlotValue> {
  if (values.length > 0) return fc.constantFrom(...values.map(({ value }) => value));
  if (type === 'region') return fc.constantFrom(...REGIONS);
  if (type === 'date') return DAYS;
  return fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), fc.double({ min, max, noNaN: true }));
}

describe.each([...buildDialogue(raw, 'sha256:test').flows.values()].map((flow) => [flow.intent, flow] as const))(
  'the table of %s',
  (intent, flow) => {
    const slots = slotsOf(raw, intent);
    const cell = fc
      .tuple(DAYS, ...slots.map((slot) => fc.option(anyValue(slot), { nil: undefined })))
      .map(
        ([asOf, ...values]) =>
          ({ ...Object.fromEntries(slots.map(({ name }, index) => [name, values[index]])), asOf }) as Record<
            string,
            SlotValue | undefined
          >,
      );

    it('has exactly one answer for what is known, tried by brute force', () => {
      const { table } = flow;
      if (!table) return;
      fc.assert(
        fc.property(cell, (values) => {
          const hits = table.rows.filter(({ when }) => when !== 'otherwise' && holdsAll(when, values));
          if (table.hit === 'unique') expect(hits.length).toBeLessThanOrEqual(1);
          const untold = slots
            .filter(({ name, required }) => required !== false && values[name] === undefined)
            .map(({ name }) => name);
          expect(decide(table, values, untold).kind).not.toBe('none');
        }),
        { numRuns: 400 },
      );
    });
  },
);
