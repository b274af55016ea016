import { z } from 'zod';
import { whenSchema } from './condition-schema';

const phrases = z.array(z.string().min(1));

/** A value of an enum or boolean slot. */
const slotValueSchema = z.strictObject({
  label: z.string().min(1).describe('按钮上的字，也用来复述'),
  says: phrases.default([]).describe('任何时候说到都算这个值；支持 …（隔几个字）和 [甲|乙]（任选）'),
  answers: phrases.default([]).describe('只在问到这一项时才算这个值的说法'),
  places: z
    .enum(['across-provinces', 'within-province', 'across-cities'])
    .optional()
    .describe('话里说到的两个地方跨省、同省不同市、不同市时，就是这个值'),
});

const slotTypeSchema = z.enum([
  'enum',
  'boolean',
  'region',
  'date',
  'months',
  'days',
  'years',
  'age',
  'yuan',
  'percent',
  'count',
  'year',
  'period',
]);

/** What a slot is, wherever it is defined. */
const slotDefinitionSchema = z.strictObject({
  label: z.string().min(1).describe('这一项叫什么，复述更正时用'),
  type: slotTypeSchema.optional().describe('数字、日期、地名等；写了 entity 或 values 就不用写'),
  entity: z.string().optional().describe('取值写在 entities/ 下的哪个文件'),
  values: z.record(z.string(), slotValueSchema).optional(),
  cues: phrases.default([]).describe('数字旁边出现这些词才算这一项'),
  bare: z.boolean().optional().describe('旁边没有提示词的数字，能不能算这一项；不写是能'),
  as_of: z
    .boolean()
    .optional()
    .describe('true：这个日期就是所问的日子，按那天有效的规定作答。只用在 period（某年、某年某月、某天）和 date 上'),
  between: z
    .tuple([z.string(), z.string()])
    .optional()
    .describe('天数（days）：没说天数、但这两个日期项都说了，就按两天相差的天数算'),
  names_question: z
    .boolean()
    .optional()
    .describe('true：这一项问的是「想知道哪方面」。对方只说了情况、接着直接问了别的，就不再追问它'),
  min: z.number().optional(),
  max: z.number().optional(),
  was: z.array(z.string().min(1)).default([]).describe('改过名的项以前叫什么：办到一半的人不用重答'),
  ask: z.array(z.string().min(1)).max(2).default([]).describe('两种问法；第二次换一种说'),
});

/** A slot as an intent uses it: a shared one by name, or one of its own. */
export const intentSlotSchema = slotDefinitionSchema.partial().extend({
  required: z
    .union([z.boolean(), whenSchema])
    .default(false)
    .describe('true 必问；写条件则满足条件才问；不写是可选，不追问'),
});

/** `slots.yml`: the slots several intents share. */
export const slotsFileSchema = z.strictObject({
  slots: z.record(
    z.string(),
    slotDefinitionSchema.extend({ keep: z.boolean().default(false).describe('换话题后保留') }),
  ),
});

/** `entities/<name>.yml`. */
export const entityFileSchema = z.strictObject({
  title: z.string().min(1),
  values: z.record(z.string(), slotValueSchema),
});

export type SlotDefinitionSource = z.infer<typeof slotDefinitionSchema>;
export type IntentSlotSource = z.infer<typeof intentSlotSchema>;
