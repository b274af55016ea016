import { CONTENT_DIRECTORY } from '../content/content-directory';
import { inspectContent } from '../content/load-content';
import { type CommandIo, createCommand, runCommand } from './command';
import { counted } from './counted';
import { showFinding } from './show-finding';

interface LintOptions {
  readonly json?: boolean;
}

/** `yibao lint [directory]`: every fault of the content at once; exit code 1 when there is one. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('lint', 'Check the content: every fault, with its place and how to mend it.', io)
    .argument('[directory]', 'content directory', CONTENT_DIRECTORY)
    .option('--json', 'findings as JSON');
  return runCommand<LintOptions>(command, args, async (options, [directory = CONTENT_DIRECTORY]) =>
    lint(directory, options, io),
  );
}

function lint(directory: string, { json }: LintOptions, { stdout }: CommandIo): number {
  const { findings, texts } = inspectContent(directory);
  if (json) stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else
    stdout.write(
      `${findings.map((finding) => showFinding(finding, texts)).join('')}${counted(findings.length, 'finding')}\n`,
    );
  return findings.length === 0 ? 0 : 1;
}
