import type { Readable, Writable } from 'node:stream';
import { Command, CommanderError } from 'commander';
import type { Environment } from '../config';

/** All a command touches of the process it runs in. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Environment;
  /** Aborted when the process is asked to end (SIGINT, SIGTERM). Read it once: reading it takes over these signals. */
  readonly stop?: AbortSignal;
}

/** What a file in `src/cli/` exports. */
export interface CommandModule {
  /** Resolves to the exit code. `args` are the words after the command's name. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** A commander command that writes to `io` and throws where it would end the process. */
export function createCommand(name: string, summary: string, io: CommandIo): Command {
  return new Command(`yibao ${name}`)
    .description(summary)
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .exitOverride();
}

/**
 * Parses, then runs `action`; resolves to the exit code. Help and usage errors, which commander has printed by then,
 * are exit codes too.
 */
export async function runCommand<Options extends object>(
  command: Command,
  args: readonly string[],
  action: (options: Options, operands: readonly string[]) => Promise<number>,
): Promise<number> {
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  return action(command.opts<Options>(), command.args);
}
