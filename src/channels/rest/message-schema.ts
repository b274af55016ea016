import { z } from 'zod';

const MAX_TEXT = 4000;

/** Letters and digits of any script, and `. _ : @ ~ + = -` between them: safe in an address, a key and a log. */
export const idSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:@~+=-]{0,127}$/u, 'must be 1 to 128 letters, digits and . _ : @ ~ + = -')
  .describe('Chosen by the client: at most 128 letters, digits and . _ : @ ~ + = -');

/** Counted in code points, as JSON Schema counts. */
const textSchema = z
  .string()
  .min(1, 'must not be empty')
  .refine((text) => text.length <= MAX_TEXT || [...text].length <= MAX_TEXT, `must be at most ${MAX_TEXT} characters`)
  .meta({ maxLength: MAX_TEXT });

const common = {
  conversationId: idSchema,
  messageId: idSchema.describe('The same id again in the same conversation returns the same answer.'),
  asOf: z.iso
    .date('must be a calendar date, YYYY-MM-DD')
    .refine((date) => date >= '1949-10-01', 'must not be before 1949-10-01')
    .optional()
    .describe('The date the question is about. Default: today in Asia/Shanghai.'),
};

/** What somebody types or taps: exactly one of the two. */
export const messageRequestSchema = z
  .strictObject({
    ...common,
    text: textSchema.optional(),
    choiceId: z.string().min(1).max(256).optional().describe('The id of a choice that was offered.'),
  })
  .refine(({ text, choiceId }) => (text === undefined) !== (choiceId === undefined), {
    error: 'needs exactly one of text and choiceId',
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .meta({ oneOf: [{ required: ['text'] }, { required: ['choiceId'] }] });

const choiceSchema = z.strictObject({ id: z.string(), label: z.string() });

/** A message of the answer, in the order they are said. */
export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('choices'), text: z.string(), choices: z.array(choiceSchema) }),
]);

const slotValueSchema = z.union([z.string(), z.number(), z.boolean()]);
const slotsSchema = z.record(z.string(), slotValueSchema).describe('Canonical values, by slot name.');
const confidenceSchema = z.number().min(0).max(1);

const understandingSchema = z.strictObject({
  intent: z.string().nullable(),
  confidence: confidenceSchema,
  candidates: z.array(z.strictObject({ intent: z.string(), confidence: confidenceSchema })),
  entities: z.array(
    z.strictObject({ entity: z.string(), value: slotValueSchema, text: z.string(), start: z.int(), end: z.int() }),
  ),
});

const dialogueSchema = z.strictObject({
  status: z.enum(['answered', 'asking', 'clarifying', 'fallback', 'handed-over', 'closed']),
  intent: z.string().nullable(),
  slots: slotsSchema,
  asking: z.string().optional().describe('The slot the last question asks for.'),
});

const receiptSchema = z
  .strictObject({
    facts: z.array(z.string()),
    rule: z.string(),
    sources: z.array(z.string()),
    asOf: z.iso.date(),
    content: z.string().describe('Fingerprint of the content that answered.'),
    conflicts: z.array(z.string()),
    figures: z.record(z.string(), z.string()).describe('Figures as they were shown.'),
  })
  .describe('Why the answer says what it says.');

/** One answered message. */
export const messageResponseSchema = z.strictObject({
  messageId: z.string(),
  replies: z.array(replySchema),
  understanding: understandingSchema,
  dialogue: dialogueSchema,
  receipt: receiptSchema.nullable(),
});

/** A conversation so far: its latest turns, oldest first, and what it remembers. */
export const conversationResponseSchema = z.strictObject({
  conversationId: z.string(),
  turns: z.array(
    messageResponseSchema.extend({
      number: z.int(),
      receivedAt: z.iso.datetime(),
      said: z.string().describe('What the person said, with personal numbers masked.'),
    }),
  ),
  state: z.strictObject({
    turns: z.int(),
    lastAt: z.iso.datetime(),
    handedOver: z.boolean(),
    failures: z.int().describe('Messages in a row that were not understood.'),
    shared: slotsSchema,
    frames: z
      .array(
        z.strictObject({
          intent: z.string(),
          slots: slotsSchema,
          unknown: z.array(z.string()),
          asking: z.strictObject({ slot: z.string(), attempt: z.int() }).optional(),
        }),
      )
      .describe('Open questions, innermost last.'),
  }),
});

export const erasedResponseSchema = z.strictObject({ erased: z.boolean() });

export const errorResponseSchema = z.strictObject({ error: z.strictObject({ id: z.string(), message: z.string() }) });

export type MessageRequest = z.infer<typeof messageRequestSchema>;
export type MessageResponse = z.infer<typeof messageResponseSchema>;
export type ConversationResponse = z.infer<typeof conversationResponseSchema>;
