import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { loadBrain } from '../load-brain';
import { playStory, type StoryResult } from '../stories/play-story';
import { type CommandIo, createCommand, runCommand } from './command';

interface StoriesOptions {
  readonly content: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** `yibao stories [filter]`: plays the dialogues of the content; exit code 1 when one does not go as written. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('stories', 'Play the stories of the content.', io)
    .argument('[filter]', 'only stories whose file or title contains this, e.g. refund/ or arrears/restore')
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--verbose', 'show the dialogue of every story that fails')
    .option('--json', 'results as JSON');
  return runCommand<StoriesOptions>(command, args, async (options, [filter = '']) => play(filter, options, io));
}

function play(filter: string, { content: directory, json, verbose }: StoriesOptions, { stdout }: CommandIo): number {
  const brain = loadBrain({ directory });
  const wanted = filter.replace(/^intents\//, '');
  const chosen = brain.content.stories.filter(
    ({ file, story }) => file.includes(wanted) || story.story.includes(wanted),
  );
  const start = performance.now();
  const results = chosen.map((filed) => playStory(brain, filed, shanghaiDate(Date.now())));
  const seconds = (performance.now() - start) / 1000;
  const failed = results.filter(({ problems }) => problems.length > 0);
  if (json)
    stdout.write(
      `${JSON.stringify(
        failed.map(({ filed, problems, transcript }) => ({ ...filed, problems, transcript })),
        null,
        2,
      )}\n`,
    );
  else
    stdout.write(
      `${failed.map((result) => show(result, verbose === true)).join('')}${summary(results.length, failed.length, seconds)}\n`,
    );
  return failed.length === 0 ? 0 : 1;
}

const summary = (total: number, failed: number, seconds: number): string =>
  `${total - failed} of ${total} stories pass (${Math.round(total / Math.max(seconds, 0.001))} a second)`;

function show({ filed, problems, transcript }: StoryResult, verbose: boolean): string {
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
