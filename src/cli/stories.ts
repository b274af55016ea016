import { availableParallelism } from 'node:os';
import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import type { FiledStory } from '../content/load-content';
import { loadBrain, MODEL_PATH } from '../load-brain';
import { type FailedStory, startStoryCrew } from '../stories/crew/story-crew';
import { type CommandIo, createCommand, runCommand } from './command';
import { wholeNumberWithin } from './option-values';

interface StoriesOptions {
  readonly content: string;
  readonly model: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** Each thread needs a brain of its own; more of them load longer than they play. */
const MOST_WORKERS = 3;

/** `yibao stories [filter]`: plays the dialogues of the content; exit code 1 when one does not go as written. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('stories', 'Play the stories of the content.', io)
    .argument('[filter]', 'only stories whose file or title contains this, e.g. refund/ or arrears/restore')
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--model <file>', 'where the trained model is kept', MODEL_PATH)
    .option(
      '--workers <threads>',
      'threads that play beside this one (default: the processors there are; none for a filter)',
      wholeNumberWithin(0, 64),
    )
    .option('--verbose', 'show the dialogue of every story that fails')
    .option('--json', 'results as JSON');
  return runCommand<StoriesOptions>(command, args, (options, [filter = '']) => play(filter, options, io));
}

async function play(filter: string, options: StoriesOptions, { stdout }: CommandIo): Promise<number> {
  const { content: directory, model: modelPath, json, verbose = false } = options;
  const workers = options.workers ?? (filter === '' ? Math.min(availableParallelism() - 1, MOST_WORKERS) : 0);
  const files = { directory, modelPath };
  const crew = startStoryCrew(workers, files);
  try {
    const brain = loadBrain(files);
    const chosen = brain.content.stories.filter(isWanted(filter.replace(/^intents\//, '')));
    const start = performance.now();
    const failed = await crew.play(brain, chosen, shanghaiDate(Date.now()));
    const seconds = (performance.now() - start) / 1000;
    stdout.write(
      json ? `${JSON.stringify(failed.map(told), null, 2)}\n` : report(failed, chosen.length, seconds, verbose),
    );
    return failed.length === 0 ? 0 : 1;
  } finally {
    await crew.close();
  }
}

const isWanted =
  (part: string) =>
  ({ file, story }: FiledStory): boolean =>
    file.includes(part) || story.story.includes(part);

const told = ({ filed, problems, transcript }: FailedStory) => ({ ...filed, problems, transcript });

const report = (failed: readonly FailedStory[], total: number, seconds: number, verbose: boolean): string =>
  `${failed.map((result) => show(result, verbose)).join('')}${summary(total, failed.length, seconds)}\n`;

const summary = (total: number, failed: number, seconds: number): string =>
  `${total - failed} of ${total} stories pass (${Math.round(total / Math.max(seconds, 0.001))} a second)`;

function show({ filed, problems, transcript }: FailedStory, verbose: boolean): string {
  const lines = verbose
    ? transcript.flatMap(({ said, turn }) => [
        `    U ${said}`,
        ...turn.messages.map(({ text }) => `    B ${text.replaceAll('\n', ' / ')}`),
      ])
    : [];
  return [
    `${filed.file}:${filed.line} ${filed.story.story}`,
    ...lines,
    ...problems.map((problem) => `  ✗ ${problem}`),
    '',
  ].join('\n');
}
