import { CONTENT_DIRECTORY } from '../content/content-directory';
import { readContentOrThrow } from '../load-brain';
import { type CommandIo, createCommand, runCommand } from './command';
import { writeJsonLine } from './write-json-line';

interface ExportOptions {
  readonly content: string;
}

/** `yibao export-training`: NDJSON `{"text","intent"}`, exactly what the classifier is trained on. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('export-training', 'Print the training lines as NDJSON.', io).option(
    '--content <directory>',
    'content directory',
    CONTENT_DIRECTORY,
  );
  return runCommand<ExportOptions>(command, args, async ({ content }) => {
    for (const { text, intent } of readContentOrThrow(content).nlu.examples)
      await writeJsonLine(io.stdout, { text, intent });
    return 0;
  });
}
