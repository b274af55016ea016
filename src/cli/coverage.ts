import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { loadBrain, MODEL_PATH } from '../load-brain';
import { type Coverage, type CoverageReport, measureCoverage } from '../stories/measure-coverage';
import { type CommandIo, createCommand, runCommand } from './command';

interface CoverageOptions {
  readonly content: string;
  readonly model: string;
  readonly missing?: boolean;
  readonly json?: boolean;
}

/**
 * `yibao coverage`: which story reaches each fact, conflict, row and point. Exit code 1 when a fact or conflict is not reached
 * (of rows and points `lint` and `stories` prove it together).
 */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand(
    'coverage',
    'Say which story reaches each fact, shows each conflict and comes to each row and point.',
    io,
  )
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--model <file>', 'where the trained model is kept', MODEL_PATH)
    .option('--missing', 'list only what no story reaches')
    .option('--json', 'the report as JSON');
  return runCommand<CoverageOptions>(command, args, async (options) => cover(options, io));
}

function cover({ content, model, missing, json }: CoverageOptions, { stdout, stderr }: CommandIo): number {
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const brain = loadBrain({ directory: content, modelPath: model, onTraining });
  const report = measureCoverage(brain, shanghaiDate(Date.now()));
  stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : show(report, missing === true));
  return [...report.facts, ...report.conflicts].every(isReached) ? 0 : 1;
}

const isReached = ({ story }: Coverage): boolean => story !== null;

function show({ facts, helpers, conflicts, rules }: CoverageReport, missing: boolean): string {
  const listed = [...facts, ...helpers, ...conflicts, ...rules].filter((one) => !missing || !isReached(one));
  return [
    ...listed.map(showOne),
    `${count(helpers)} helper facts (hotlines and general knowledge), not counted below`,
    `${count(rules)} rows and points reached`,
    `${count(facts)} facts reachable, ${count(conflicts)} conflicts`,
    '',
  ].join('\n');
}

const count = (some: readonly Coverage[]): string => `${some.filter(isReached).length} of ${some.length}`;

function showOne({ id, story, unused }: Coverage): string {
  if (story) return `${id}  ${story.file}:${story.line} ${story.title}`;
  return `${id}  ✗ ${unused === undefined ? 'no story reaches it' : `unused: ${unused}`}`;
}
