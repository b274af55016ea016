import { createInterface } from 'node:readline';
import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { YibaoError } from '../errors';
import { loadBrain } from '../load-brain';
import type { Understander } from '../nlu/contract';
import type { SlotValue, Understanding } from '../vocabulary';
import { type CommandIo, createCommand, runCommand } from './command';

interface UnderstandOptions {
  readonly content: string;
  readonly asOf?: string;
}

/** A line of input: `context` is what the same person said before. */
interface Question {
  readonly id: unknown;
  readonly text: string;
  readonly context?: string;
}

/** `yibao understand`: NDJSON `{"id","text","context"?}` in, NDJSON of what it means out, line by line. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('understand', 'Say what messages mean: NDJSON in, NDJSON out.', io)
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--as-of <date>', 'the date relative expressions count from (YYYY-MM-DD)');
  return runCommand<UnderstandOptions>(command, args, (options) => understandAll(options, io));
}

async function understandAll(
  { content, asOf }: UnderstandOptions,
  { stdin, stdout, stderr }: CommandIo,
): Promise<number> {
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const { understander } = loadBrain({ directory: content, onTraining });
  const today = asOf ?? shanghaiDate(Date.now());
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '')
      stdout.write(`${JSON.stringify(answer(readQuestion(line, number), today, understander))}\n`);
  }
  return 0;
}

function readQuestion(line: string, number: number): Question {
  const question = parse(line, number);
  if (typeof question?.text !== 'string') throw new YibaoError('bad-request', `line ${number}: "text" is missing`);
  return question;
}

function parse(line: string, number: number): Partial<Question> & Question {
  try {
    return JSON.parse(line);
  } catch {
    throw new YibaoError('bad-request', `line ${number} is not JSON`);
  }
}

function answer({ id, text, context }: Question, today: string, understander: Understander): object {
  const understanding = understander.understand(text, {
    intents: [],
    today,
    ...(typeof context === 'string' ? { previousText: context } : {}),
  });
  const intent = intentOf(understanding);
  const { confidence, candidates, also } = understanding;
  return { id, intent, confidence, candidates, slots: valuesOf(understanding, intent), intents: [intent, ...also] };
}

/** The best guess, also where the bot would rather say nothing; `none` where nothing of ours is meant. */
function intentOf({ intent, confidence, candidates }: Understanding): string {
  const [best] = candidates;
  return intent ?? (best !== undefined && confidence <= best.confidence ? best.intent : 'none');
}

function valuesOf({ slots }: Understanding, intent: string): Record<string, SlotValue> {
  return Object.fromEntries(Object.entries(slots[intent] ?? {}).map(([name, { value }]) => [name, value]));
}
