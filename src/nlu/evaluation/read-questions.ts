import { z } from 'zod';
import { YibaoError } from '../../errors';

const slotValue = z.union([z.string(), z.number(), z.boolean()]);

/** A message with what it means. Keys beyond these are left alone: others label more. */
const questionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  intent: z.string(),
  /** Intents that are as good an answer. */
  also: z.array(z.string()).default([]),
  /** How it is said: plain, typo, voice … */
  register: z.string().default('plain'),
  slots: z.record(z.string(), slotValue).default({}),
  /** Values that may be read from the message and need not be. */
  slots_ok: z.record(z.string(), z.array(slotValue)).default({}),
  /** The person's previous message. */
  context: z.string().optional(),
  /** The intents of a message that asks for several. */
  multi: z.array(z.string()).default([]),
});

export type Question = z.infer<typeof questionSchema>;

function parse(line: string, number: number): Question {
  try {
    return questionSchema.parse(JSON.parse(line));
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const why = issue === undefined ? 'it is not JSON' : `${issue.path.join('.')}: ${issue.message}`;
    throw new YibaoError('bad-request', `line ${number} is no labelled question: ${why}`, { cause });
  }
}

/**
 * Reads labelled questions, one JSON object a line.
 * @throws YibaoError bad-request with the number of the first line that is none
 */
export function readQuestions(text: string): Question[] {
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, i + 1)]));
}
