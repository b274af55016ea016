import { availableParallelism } from 'node:os';
import { stringify } from 'yaml';
import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { YibaoError } from '../errors';
import { createLocalCrew } from '../fuzz/crew/local-crew';
import { createWorkerCrew } from '../fuzz/crew/worker-crew';
import { runMessages } from '../fuzz/messages/run-messages';
import { RELATIONS } from '../fuzz/relations';
import { type Crew, type FuzzReport, runFuzz } from '../fuzz/run-fuzz';
import { storyOf } from '../fuzz/story-of';
import { createWorld } from '../fuzz/world';
import { loadBrain, MODEL_PATH } from '../load-brain';
import { type CommandIo, createCommand, runCommand } from './command';
import { heapUsed } from './fuzz/heap-used';
import { showFuzzReport } from './fuzz/show-fuzz-report';
import { LONGEST_MS, showMessagesReport } from './fuzz/show-messages-report';
import { wholeNumberWithin } from './option-values';
import { writeFileInFolder } from './write-file-in-folder';

interface FuzzCommandOptions {
  readonly n: number;
  readonly seed: number;
  readonly messages?: number;
  readonly relation?: readonly string[];
  readonly workers: number;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly save?: string;
  readonly content: string;
  readonly model: string;
  readonly today?: string;
}

/** `yibao fuzz`: generated dialogues, each played in two ways that must come to the same; exit code 1 when one does not. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('fuzz', 'Play generated dialogues in two ways that must come to the same.', io)
    .option('--n <dialogues>', 'dialogues to play', wholeNumberWithin(1, 10_000_000), 20_000)
    .option('--seed <number>', 'the same seed makes the same dialogues', wholeNumberWithin(0, 2 ** 31), 1)
    .option(
      '--messages <number>',
      'take single mutated messages instead, and watch time and memory',
      wholeNumberWithin(1, 10_000_000),
    )
    .option('--relation <names...>', 'only these relations')
    .option('--list', 'list the relations and what they promise')
    .option(
      '--workers <threads>',
      'threads to play in; 0 plays in this one',
      wholeNumberWithin(0, 64),
      availableParallelism(),
    )
    .option('--save <file>', 'write what was found as stories')
    .option('--json', 'the report as JSON')
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--model <file>', 'where the trained model is kept', MODEL_PATH)
    .option('--today <date>', 'the day the dialogues take place, YYYY-MM-DD');
  return runCommand<FuzzCommandOptions>(command, args, (options) => {
    if (options.list) return list(io);
    return options.messages === undefined ? fuzz(options, io) : takeMessages(options, options.messages, io);
  });
}

async function list({ stdout }: CommandIo): Promise<number> {
  stdout.write(RELATIONS.map(({ name, promise }) => `${name.padEnd(16)} ${promise}\n`).join(''));
  return 0;
}

async function fuzz(options: FuzzCommandOptions, io: CommandIo): Promise<number> {
  const { n: count, seed, relation: relations = [], json, save } = options;
  refuseUnknown(relations);
  const today = options.today ?? shanghaiDate(Date.now());
  const crew = crewFor(options, today, io);
  const start = performance.now();
  const report = await runFuzz({ crew, count, seed, relations }).finally(() => crew.close());
  const seconds = (performance.now() - start) / 1000;
  if (save !== undefined) saveStories(report, save, today, io);
  io.stdout.write(json ? `${JSON.stringify({ ...report, seconds }, null, 2)}\n` : showFuzzReport(report, seconds));
  return report.relations.some(({ found }) => found) ? 1 : 0;
}

/** One after the other in this thread: what is measured is one message. */
async function takeMessages({ content, model, seed, today, json }: FuzzCommandOptions, count: number, io: CommandIo) {
  const world = createWorld(loadBrain({ directory: content, modelPath: model }), today ?? shanghaiDate(Date.now()));
  const report = runMessages(world, count, seed, heapUsed);
  io.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : showMessagesReport(report));
  return report.brokenCount > 0 || report.slowest.milliseconds > LONGEST_MS ? 1 : 0;
}

function refuseUnknown(names: readonly string[]): void {
  const unknown = names.find((name) => !RELATIONS.some((relation) => relation.name === name));
  if (unknown !== undefined)
    throw new YibaoError('bad-request', `No relation is called ${unknown}; --list lists them.`);
}

/** A model that does not fit is trained here, once, before any worker looks for it. */
function crewFor({ content, model, workers }: FuzzCommandOptions, today: string, { stderr }: CommandIo): Crew {
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const brain = loadBrain({ directory: content, modelPath: model, onTraining });
  if (workers === 0) return createLocalCrew(createWorld(brain, today));
  return createWorkerCrew(workers, { directory: content, modelPath: model, today });
}

function saveStories({ relations }: FuzzReport, path: string, today: string, { stderr }: CommandIo): void {
  const found = relations.flatMap((one) => one.found ?? []);
  const stories = found.flatMap((one) => storyOf(one, today) ?? []);
  if (stories.length > 0) writeFileInFolder(path, stringify({ stories }, { lineWidth: 0 }));
  stderr.write(`${stories.length} of ${found.length} breaches written as stories to ${path}\n`);
}
