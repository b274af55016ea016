import { CONTENT_DIRECTORY } from '../content/content-directory';
import { readContentOrThrow } from '../load-brain';
import { type CommandIo, createCommand, runCommand } from './command';
import { explainTurn } from './explain-turn';
import { pickTurn, readTurns } from './read-turns';
import { showMessages } from './show-messages';

interface ExplainOptions {
  readonly content: string;
  readonly json?: boolean;
}

/** `yibao explain <conversation> [turn]`: what a stored answer was decided on and rests on. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand(
    'explain',
    'Say what a stored answer was decided on and rests on (needs REDIS_URL).',
    io,
  )
    .argument('<conversation>', 'conversation id, with or without its channel prefix rest:')
    .argument('[turn]', 'number or message id of the turn; default the last')
    .option('--content <directory>', 'content directory the statements come from', CONTENT_DIRECTORY)
    .option('--json', 'the turn as it is stored');
  return runCommand<ExplainOptions>(command, args, (options, [conversation = '', turn]) =>
    explain(conversation, turn, options, io),
  );
}

async function explain(
  conversation: string,
  name: string | undefined,
  { content: directory, json }: ExplainOptions,
  { env, stdout }: CommandIo,
): Promise<number> {
  const turn = pickTurn(await readTurns(conversation, env), name);
  if (json) {
    stdout.write(`${JSON.stringify(turn, null, 2)}\n`);
    return 0;
  }
  const content = readContentOrThrow(directory);
  const when = new Date(turn.receivedAt).toISOString();
  stdout.write(`turn     ${turn.number}, ${when}, message ${turn.messageId}\n`);
  stdout.write(`${explainTurn({ content }, turn).trimEnd()}\n\n${showMessages(turn.messages)}\n`);
  return 0;
}
