import { z } from 'zod';
import { whenSchema } from './condition-schema';
import { intentSlotSchema } from './slot-schema';

const factId = z.string().min(1);
const template = z.string().min(1);

/** A tap offered after an answer: another intent, a point of this one (`point:name`), or one with slots set. */
const nextSchema = z.union([
  z.string().min(1),
  z.strictObject({
    label: z.string().min(1),
    intent: z.string().min(1),
    set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  }),
]);

const replySchema = z.strictObject({
  text: template.describe('先结论，再条件，再怎么办；数字一律写成 {{事实编号.数字名}}'),
  brief: template.optional().describe('一句话版本，用于「如果……就……」和「简单点」；不写则取第一句'),
  facts: z.array(factId).default([]).describe('正文没有引用数字、但依据的事实'),
  next: z.array(nextSchema).default([]).describe('答完后可以点的'),
});

const outcome = {
  reply: z.string().min(1).optional(),
  goto: z.string().min(1).optional().describe('转到另一个意图，已填的项带过去'),
  set: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe('转过去时填上的项'),
  facts: z.array(factId).default([]),
};

const rowSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  when: z.union([z.literal('otherwise'), whenSchema]),
  ...outcome,
});

const tableSchema = z.strictObject({
  hit: z.enum(['unique', 'first']).default('unique').describe('unique：行与行不重叠；first：从上到下第一条'),
  rows: z.array(rowSchema).min(1),
});

const pointSchema = z.strictObject({
  label: z.string().min(1),
  says: z.array(z.string().min(1)).min(1).describe('问到这一点的说法'),
  ...outcome,
  asks: z.boolean().default(false).describe('总说：答完接着问表里还缺的项（具体的问题不用写）'),
  rows: z.array(rowSchema).default([]).describe('同一点按情况分答；从上到下第一条'),
});

const calculationSchema = z.strictObject({
  use: z.string().min(1),
  with: z.record(z.string(), z.string()),
});

/** `<topic>/<intent>.yml` */
export const intentFileSchema = z.strictObject({
  intent: z.string().regex(/^[a-z][a-z_]*(\.[a-z][a-z0-9_]*)?$/),
  kind: z.enum(['business', 'control', 'out-of-scope']).default('business'),
  title: z.string().min(1).describe('让人选的时候显示的名字'),
  weight: z.number().int().min(1).max(9).default(5).describe('一句话问了两件事时，数大的先答'),
  says: z.array(z.string().min(1)).default([]).describe('整句就是这些话时一定是这个意图'),
  triggers: z.array(z.string().min(1)).default([]).describe('句中出现就一定是这个意图（急症、诈骗等）'),
  elsewhere: z
    .strictObject({ says: z.array(z.string().min(1)).min(1), unless: z.array(z.string().min(1)).min(1) })
    .optional()
    .describe('别的行业的东西：句中有它、又没有 unless 里的任何一个概念（concepts.yml），就是这个意图'),
  questions_only: z
    .boolean()
    .default(false)
    .describe('域外意图：只谢绝问题；正在问某一项时，只是说到它的（我不领失业金），记下、接着问'),
  generally: z
    .array(z.string().min(1))
    .default([])
    .describe('域外意图：没有当地的数、但有通行说法的意图；最像其中一个时，先说 known，再按它答'),
  slots: z.record(z.string(), intentSlotSchema).default({}),
  points: z.record(z.string(), pointSchema).default({}),
  calculations: z.record(z.string(), calculationSchema).default({}),
  table: tableSchema.optional(),
  plain_numbers: z
    .array(z.strictObject({ slot: z.string().min(1), number: z.number(), because: z.string().min(1) }))
    .default([])
    .describe('条件里和某条事实的数字碰巧相等、但不是那个数字的数，写明理由'),
  replies: z.record(z.string(), replySchema),
});

export type IntentSource = z.infer<typeof intentFileSchema>;
export type RowSource = z.infer<typeof rowSchema>;
export type PointSource = z.infer<typeof pointSchema>;
export type ReplySource = z.infer<typeof replySchema>;
export type NextSource = z.infer<typeof nextSchema>;
