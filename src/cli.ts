#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import type { CommandIo, CommandModule } from './cli/command';
import { YibaoError } from './errors';

/** One line a command: its file in `src/cli/` is loaded only when it is called. */
const COMMANDS: readonly { readonly name: string; readonly summary: string }[] = [
  { name: 'start', summary: 'run the bot until it is stopped' },
  { name: 'chat', summary: 'talk with the bot in the terminal' },
  { name: 'stories', summary: 'play the stories of the content' },
  { name: 'fuzz', summary: 'play generated dialogues in two ways that must come to the same' },
  { name: 'ask', summary: 'ask a question, and go on asking' },
  { name: 'simulate', summary: 'play WeChat in the terminal against a running bot' },
  { name: 'explain', summary: 'say what a stored answer was decided on and rests on' },
  { name: 'replay', summary: 'say a stored conversation again from its receipts and compare' },
  { name: 'lint', summary: 'check the content: every fault with its place and how to mend it' },
  { name: 'verify', summary: 'prove what must hold of every dialogue, or show one where it does not' },
  { name: 'coverage', summary: 'say which story reaches each fact and each conflict' },
  { name: 'diff', summary: 'list what changes in the answers between two versions of the content' },
  { name: 'new-intent', summary: 'write the three files of a new intent, ready to be filled in' },
  { name: 'train', summary: 'train the classifier on the content and store the model' },
  { name: 'evaluate', summary: 'measure the classifier by cross-validation' },
  { name: 'understand', summary: 'say what messages mean: NDJSON in, NDJSON out' },
  { name: 'export-training', summary: 'print the training lines as NDJSON' },
  { name: 'bench', summary: 'measure messages a second against a stock assembly and a floor' },
];

const load = (name: string): CommandModule => require(`./cli/${name}`);

/** Runs the command named by the first word; resolves to the exit code. */
async function main(words: readonly string[], io: CommandIo): Promise<number> {
  let exitCode = 0;
  const program = new Command('yibao').description(
    '医保问答: questions about Chinese medical insurance, answered with sources',
  );
  program.exitOverride().helpCommand(false).enablePositionalOptions().showSuggestionAfterError();
  for (const { name, summary } of COMMANDS) {
    // Options belong to the command's own file: everything after its name is passed on, `--help` included.
    const command = program
      .command(name)
      .description(summary)
      .helpOption(false)
      .allowUnknownOption()
      .passThroughOptions();
    command.argument('[words...]').action(async (rest: readonly string[]) => {
      exitCode = await load(name).run(rest, io);
    });
  }
  await program.parseAsync(words, { from: 'user' });
  return exitCode;
}

/** Commander has printed its own errors by the time it throws them; ours are sentences; anything else is a fault. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  const text = error instanceof YibaoError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  return 1;
}

/** Only a command that asks for the signal is told of it; the others end at once, as programs do. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  // Once: a second signal ends the process without waiting.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

// `yibao understand | head` closes the pipe early, which is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const io: CommandIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  get stop() {
    return stopSignal();
  },
};

main(process.argv.slice(2), io)
  .catch(failed)
  .then((exitCode) => process.stdout.write('', () => process.exit(exitCode)));
