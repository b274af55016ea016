import { type Brain, think } from '../app/take-turn';
import { renderTurn } from '../channels/rest/render-turn';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { YibaoError } from '../errors';
import { loadBrain, MODEL_PATH } from '../load-brain';
import type { ConversationState, Turn } from '../vocabulary';
import { type CommandIo, createCommand, runCommand } from './command';
import { showMessages } from './show-messages';

interface AskOptions {
  readonly asOf?: string;
  readonly content: string;
  readonly model: string;
  readonly json?: boolean;
}

/** `yibao ask "…" ["…" …]`: one conversation, kept in this process only; every argument is a message of it. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('ask', 'Ask a question, and go on asking: every argument is a message.', io)
    .argument('<messages...>', 'what the person says, in order; a number picks a choice')
    .option('--as-of <date>', 'the date the questions are about (YYYY-MM-DD); default today')
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--model <file>', 'where the trained model is kept', MODEL_PATH)
    .option('--json', 'the turns as the REST API answers them');
  return runCommand<AskOptions>(command, args, async (options, messages) => ask(messages, options, io));
}

function ask(messages: readonly string[], options: AskOptions, { stdout, stderr }: CommandIo): number {
  const asOf = options.asOf === undefined ? undefined : checkedDate(options.asOf);
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const brain = loadBrain({ directory: options.content, modelPath: options.model, onTraining });
  const turns = converse(brain, messages, asOf);
  stdout.write(
    options.json ? `${JSON.stringify(turns.map(renderTurn), null, 2)}\n` : turns.map(show(turns.length > 1)).join('\n'),
  );
  return 0;
}

function checkedDate(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return date;
  throw new YibaoError('bad-request', `--as-of is a date like 2026-11-21, and ${JSON.stringify(date)} is none.`);
}

function converse(brain: Brain, messages: readonly string[], asOf: string | undefined): readonly Turn[] {
  let state: ConversationState | null = null;
  return messages.map((text, index) => {
    const thought = think(brain, state, {
      channel: 'console',
      conversationId: 'ask',
      messageId: `m${index + 1}`,
      content: { kind: 'text', text },
      receivedAt: Date.now(),
      ...(asOf === undefined ? {} : { asOf }),
    });
    state = thought.state;
    return thought.turn;
  });
}

/** The questions are repeated where there are several answers to tell apart. */
const show =
  (several: boolean) =>
  ({ said, messages }: Turn): string =>
    `${several ? `> ${said}\n` : ''}${showMessages(messages)}\n`;
