import { z } from 'zod';
import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { loadBrain, MODEL_PATH } from '../load-brain';
import type { Understander } from '../nlu/contract';
import { bestGuess } from '../nlu/evaluation/best-guess';
import { slotValues } from '../nlu/evaluation/slot-values';
import { type CommandIo, createCommand, runCommand } from './command';
import { readLines } from './read-lines';
import { writeJsonLine } from './write-json-line';

interface UnderstandOptions {
  readonly content: string;
  readonly model: string;
  readonly asOf?: string;
}

/** A line of input: `context` is what the same person said before. */
const messageSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z.string().nullish(),
});

type Message = z.infer<typeof messageSchema>;

type Parsed = { readonly kind: 'message'; readonly message: Message } | { readonly kind: 'bad'; readonly why: string };

/** `yibao understand`: NDJSON `{"id","text","context"?}` in, NDJSON of what it means out, line by line. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('understand', 'Say what messages mean: NDJSON in, NDJSON out.', io)
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--model <file>', 'the stored model; trained first where it does not fit the content', MODEL_PATH)
    .option('--as-of <date>', 'the date relative expressions count from (YYYY-MM-DD)');
  return runCommand<UnderstandOptions>(command, args, (options) => understandAll(options, io));
}

/** A line that is no message is told of by its number, never by what it says; the others are answered all the same. */
async function understandAll(
  { content, model, asOf }: UnderstandOptions,
  { stdin, stdout, stderr }: CommandIo,
): Promise<number> {
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const { understander } = loadBrain({ directory: content, modelPath: model, onTraining });
  const today = asOf ?? shanghaiDate(Date.now());
  let number = 0;
  let exitCode = 0;
  for await (const line of readLines(stdin)) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if (parsed.kind === 'message') await writeJsonLine(stdout, answer(parsed.message, today, understander));
    else {
      stderr.write(`line ${number}: ${parsed.why}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

function parse(line: string): Parsed {
  const json = toJson(line);
  if (json === undefined) return { kind: 'bad', why: 'not JSON' };
  const { success, data, error } = messageSchema.safeParse(json);
  if (success) return { kind: 'message', message: data };
  const issue = error.issues[0];
  return { kind: 'bad', why: `${issue?.path.map((key) => `"${String(key)}": `).join('') ?? ''}${issue?.message}` };
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Finer names of ours, and the intent of the agreed list they are part of: 简短点 asks to hear it again in fewer words. */
const AGREED: Readonly<Record<string, string>> = { shorter: 'repeat' };

function answer({ id, text, context }: Message, today: string, understander: Understander): object {
  const previous = context ? { previousText: context } : {};
  const understanding = understander.understand(text, { intents: [], today, ...previous });
  const { confidence, candidates, also } = understanding;
  const best = bestGuess(understanding);
  const intent = AGREED[best] ?? best;
  const intents = also.length > 0 ? { intents: [intent, ...also] } : {};
  return { id, intent, confidence, candidates, slots: slotValues(understanding), ...intents };
}
