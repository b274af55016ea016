import { Option } from 'commander';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { MODEL_PATH } from '../load-brain';
import { type CommandIo, createCommand, runCommand } from './command';
import { replayMessages } from './replay/replay-messages';
import type { ReplayOptions } from './replay/replay-options';
import { replayReceipts } from './replay/replay-receipts';

/** `yibao replay <conversation> [turn]`: says stored turns again; exit code 1 when one is not the same, byte for byte. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('replay', 'Say a stored conversation again and compare (needs REDIS_URL).', io)
    .argument('<conversation>', 'conversation id, with or without its channel prefix rest:')
    .argument('[turn]', 'show only this turn (number or message id)')
    .addOption(
      new Option(
        '--on <content>',
        'receipts: what each turn decided, in the words of the content it was answered with; current: every message taken again on the content in force',
      )
        .choices(['receipts', 'current'])
        .default('receipts'),
    )
    .option('--content <directory>', 'content directory of --on current', CONTENT_DIRECTORY)
    .option('--model <file>', 'where the trained model of --on current is kept', MODEL_PATH)
    .option('--json', 'each turn with whether its answer and its receipt are the same');
  return runCommand<ReplayOptions>(command, args, (options, [conversation = '', turn]) =>
    (options.on === 'current' ? replayMessages : replayReceipts)(conversation, turn, options, io),
  );
}
