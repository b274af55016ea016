import { z } from 'zod';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const thenSchema = z.strictObject({
  status: z.enum(['answered', 'asking', 'clarifying', 'fallback', 'handed-over', 'closed']).optional(),
  intent: z.string().nullable().optional(),
  slots: z.record(z.string(), value).optional().describe('只比对写出的项；null 表示没有值'),
  asking: z.string().optional(),
  row: z.string().optional().describe('经过的行、point:名称，或 point:名称/行'),
  asOf: isoDate.optional().describe('答的是哪一天的规定（收据上的日期）'),
  facts: z.array(z.string()).optional().describe('依据里至少有这些事实'),
  conflicts: z.array(z.string()).optional().describe('依据里至少有这些冲突'),
  shows: z.array(z.string()).optional().describe('两种说法都要说到的冲突'),
  says: z.array(z.string().min(1)).optional().describe('回答里都要出现'),
  never: z.array(z.string().min(1)).optional().describe('回答里都不能出现'),
  choices: z.array(z.string().min(1)).optional().describe('至少有这些可点的'),
});

/** A step: what the person says (or taps), and what must follow. */
const stepSchema = z.strictObject({
  after: z.number().positive().optional().describe('隔了多少分钟才说'),
  when: z.string().min(1).optional(),
  tap: z.string().min(1).optional().describe('点哪个按钮（写按钮上的字）'),
  then: thenSchema,
});

/** Ways in which a conversation goes wrong and is put right. */
const REPAIRS = [
  'correction',
  'cancel',
  'restart',
  'digression',
  'ellipsis',
  'unknown',
  'refusal',
  'repeat',
  'shorter',
  'source',
  'two-questions',
  'choice',
  'out-of-scope',
  'not-understood',
  'human',
  'anger',
  'emergency',
  'pause',
  'topic-switch',
  'aside',
  'yes-no',
  'other-slot',
  'statement',
  'personal-data',
  'query',
] as const;

const storySchema = z.strictObject({
  story: z.string().min(1),
  repair: z.enum(REPAIRS).optional().describe('演示的是哪一种补救：更正、岔题、省略……'),
  given: z.strictObject({ asOf: isoDate.optional() }).default({}),
  steps: z.array(stepSchema).min(1),
});

export const storiesFileSchema = z.strictObject({ stories: z.array(storySchema) });

export type Story = z.infer<typeof storySchema>;
export type StoryStep = z.infer<typeof stepSchema>;
export type StoryExpectation = z.infer<typeof thenSchema>;
