import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const amount = z.union([z.number(), z.tuple([z.number(), z.number()])]).describe('一个数，或 [低, 高]');

/** The unit is the key: `{ months: 3 }`, `{ workdays: [10, 15] }`, `{ phone: "12393" }`. */
const unitShape = {
  months: amount,
  days: amount,
  workdays: amount,
  years: amount,
  age: amount,
  percent: amount,
  yuan: amount,
  count: amount,
  share: z.string().regex(/^\d+\/\d+$/),
  date: isoDate,
  year: z.number().int(),
  phone: z.string().min(3),
  name: z.string().min(1).describe('含数字的名称，如 4050'),
} as const;

type UnitShape = typeof unitShape;
type FigureFields = { readonly [U in keyof UnitShape]?: z.infer<UnitShape[U]> | undefined } & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const optionalUnits = Object.fromEntries(Object.entries(unitShape).map(([unit, schema]) => [unit, schema.optional()]));

const unitsOf = (figure: FigureFields): readonly string[] =>
  Object.keys(figure).filter((key) => key !== 'from' && key !== 'to');

const figureValueSchema: z.ZodType<FigureFields> = z
  .strictObject({ ...optionalUnits, from: isoDate.optional(), to: isoDate.optional() })
  .refine((figure) => unitsOf(figure as FigureFields).length === 1, {
    error: 'a figure has exactly one unit',
  }) as z.ZodType<FigureFields>;

/** One value, or several with their validity (`from`, `to`: first and last day in force). */
const figureSchema = z.union([figureValueSchema, z.array(figureValueSchema).min(1)]);

const factSchema = z.strictObject({
  statement: z.string().min(1).describe('用自己的话写的一句事实'),
  figures: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), figureSchema).default({}),
  region: z.union([z.literal('national'), z.literal('some-regions'), z.array(z.string().min(1)).min(1)]),
  insurance: z.array(z.enum(['employee', 'resident', 'flexible', 'any', 'commercial'])).min(1),
  source: z.string().min(1).describe('sources.yml 里的编号'),
  published: isoDate.nullable().describe('来源标注的日期；null 为未标注'),
  valid: z.strictObject({ from: isoDate.optional(), to: isoDate.optional() }).optional(),
  risk: z.enum(['low', 'medium', 'high']),
  doubt: z.string().min(1).optional(),
  conflicts: z.array(z.string()).default([]),
  unused: z.string().min(1).optional().describe('没有任何回答用到它的理由'),
});

export const factsFileSchema = z.strictObject({ facts: z.record(z.string(), factSchema) });

const conflictSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['contradiction', 'internal', 'conditional', 'confusable']),
  severity: z.enum(['low', 'medium', 'high']),
  sides: z.array(z.strictObject({ claim: z.string().min(1), facts: z.array(z.string()).min(1) })).min(1),
  careful: z.string().min(1).describe('两种说法都讲到的稳妥说法；数字同样写成 {{事实编号.数字名}}'),
});

export const conflictsFileSchema = z.strictObject({ conflicts: z.record(z.string(), conflictSchema) });

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  kind: z.enum(['third-party-page', 'regulation', 'general-knowledge']),
  date: isoDate.nullable(),
  trust: z.enum(['low', 'medium', 'high']),
  note: z.string().optional(),
});

export const sourcesFileSchema = z.strictObject({ sources: z.record(z.string(), sourceSchema) });

export type FactSource = z.infer<typeof factSchema>;
export type FigureSource = z.infer<typeof figureSchema>;
export type ConflictSource = z.infer<typeof conflictSchema>;
export type DocumentSource = z.infer<typeof sourceSchema>;
