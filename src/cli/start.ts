import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { compose } from '../compose';
import { readConfig } from '../config';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { MODEL_PATH } from '../load-brain';
import { type CommandIo, createCommand, runCommand } from './command';
import { keepHeapSmall, sweepAfterStart } from './start/heap-settings';

interface StartOptions {
  readonly port?: string;
  readonly host?: string;
  readonly content: string;
  readonly model: string;
}

/** `yibao start`: runs the bot until it is asked to end, then lets running requests finish. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('start', 'Run the bot until it is stopped.', io)
    .option('-p, --port <port>', 'port to listen on, instead of PORT')
    .option('--host <address>', 'address to listen on, instead of HOST')
    .option('--content <directory>', 'content directory, followed while running', CONTENT_DIRECTORY)
    .option('--model <file>', 'where the model trained on it lies', MODEL_PATH);
  return runCommand<StartOptions>(command, args, (options) => start(options, io));
}

async function start({ port, host, content, model }: StartOptions, { env, stdout, stop }: CommandIo): Promise<number> {
  keepHeapSmall();
  const given = { ...env, ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
  const bot = await compose(readConfig(given, randomBytes), { directory: content, modelPath: model });
  try {
    const { url, simulatorUrl } = await bot.listen();
    stdout.write(`yibao is listening on ${url}\n`);
    sweepAfterStart();
    if (simulatorUrl !== undefined) stdout.write(`Chat with it at ${simulatorUrl}\n`);
    await stopped(stop);
  } finally {
    await bot.close();
  }
  return 0;
}

async function stopped(stop: AbortSignal | undefined): Promise<void> {
  if (stop === undefined) return new Promise(() => {});
  if (!stop.aborted) await once(stop, 'abort');
}
