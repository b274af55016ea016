import { existsSync, readFileSync } from 'node:fs';
import { shanghaiDate } from '../app/shanghai-date';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { YibaoError } from '../errors';
import { loadBrain, MODEL_PATH, readContentOrThrow } from '../load-brain';
import type { NluModel, Understander } from '../nlu/contract';
import { type AblationPoint, measureAblations } from '../nlu/evaluation/ablation';
import type { Baseline } from '../nlu/evaluation/baseline';
import { type Comparison, compareBaseline } from '../nlu/evaluation/compare-baseline';
import { type Evaluation, evaluateModel } from '../nlu/evaluation/evaluate-model';
import { intentKinds } from '../nlu/evaluation/judgement';
import { type CurvePoint, learningCurve } from '../nlu/evaluation/learning-curve';
import { writeHtmlReport } from '../nlu/evaluation/page/write-html-report';
import { type Question, readQuestions } from '../nlu/evaluation/read-questions';
import type { EvaluationReport, Measured } from '../nlu/evaluation/report';
import { scoreQuestions } from '../nlu/evaluation/score-questions';
import { describeComparison, writeTextReport } from '../nlu/evaluation/write-text-report';
import { baselinePath, readBaseline, writeBaseline } from './baseline-file';
import { type CommandIo, createCommand, runCommand } from './command';
import { listOfSizes, numberWithin, wholeNumberWithin } from './option-values';
import { writeFileInFolder } from './write-file-in-folder';

interface EvaluateOptions {
  readonly content: string;
  readonly model: string;
  readonly folds: number;
  readonly risk: number;
  readonly confidence: number;
  readonly questions?: string;
  readonly asOf?: string;
  readonly curve?: readonly number[];
  readonly ablation?: boolean;
  readonly baseline?: string;
  readonly accept?: boolean;
  readonly html?: string;
  /** True: to stdout. */
  readonly json?: string | true;
}

const MOST_FOLDS = 20;

/** `yibao evaluate`: measures understanding on lines it has not learned and compares it with the last release. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('evaluate', 'Measure understanding by cross-validation on the content.', io)
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--folds <number>', 'parts the lines are dealt into', wholeNumberWithin(2, MOST_FOLDS), 4)
    .option('--risk <share>', 'share of policy answers that may be wrong', numberWithin(0, 1), 0.01)
    .option('--confidence <share>', 'confidence of that bound', numberWithin(0, 1), 0.95)
    .option('--questions <file>', 'labelled questions (NDJSON) to score as well')
    .option('--as-of <date>', 'the date relative expressions in them count from (YYYY-MM-DD)')
    .option('--model <file>', 'the stored model that answers them', MODEL_PATH)
    .option('--curve <sizes>', 'learning curve: lines an intent, as 25,50,100,150', listOfSizes)
    .option('--ablation', 'what each idea is worth: without one at a time (a training each)')
    .option('--baseline <file>', 'the last release (default: .baseline/evaluation.json of the content)')
    .option('--accept', 'keep this evaluation as the release to compare with')
    .option('--html <file>', 'write a page with the confusion matrix there')
    .option('--json [file]', 'write everything there as JSON; without a file, to stdout in place of the text');
  return runCommand<EvaluateOptions>(command, args, async (options) => evaluate(options, io));
}

function evaluate(options: EvaluateOptions, io: CommandIo): number {
  const questions = options.questions === undefined ? null : readQuestions(readText(options.questions));
  const path = options.baseline ?? baselinePath(options.content);
  const baseline = options.accept ? readableBaseline(path) : readBaseline(path);
  const { nlu, dialogue } = readContentOrThrow(options.content);
  const kinds = intentKinds(nlu);
  const evaluation = evaluateModel(nlu, options);
  const report: EvaluationReport = {
    evaluation,
    comparison: baseline === null ? null : compareBaseline(evaluation, baseline, kinds),
    questions: questions === null ? null : askAll(questions, options, io),
    curve: drawCurve(nlu, questions, options),
    ablations: options.ablation ? compareIdeas(nlu, questions, options) : [],
  };
  const titles = new Map([...dialogue.flows].map(([intent, { title }]) => [intent, title]));
  if (options.html !== undefined) writeFileInFolder(options.html, writeHtmlReport(report, { kinds, titles }));
  if (typeof options.json === 'string') writeFileInFolder(options.json, `${JSON.stringify(report, null, 1)}\n`);
  io.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : writeTextReport(report));
  return options.accept ? accept(evaluation, path, io) : conclude(report.comparison, io);
}

/** What is about to be replaced need not be readable. */
function readableBaseline(path: string): Baseline | null {
  try {
    return readBaseline(path);
  } catch {
    return null;
  }
}

function askAll(questions: readonly Question[], options: EvaluateOptions, { stderr }: CommandIo) {
  const onTraining = (examples: number) => stderr.write(`training on ${examples} lines\n`);
  const { content, understander } = loadBrain({ directory: options.content, modelPath: options.model, onTraining });
  return scoreQuestions(questions, content.nlu, understander, toTarget(options));
}

const toTarget = ({ risk, confidence, asOf }: EvaluateOptions) => ({
  risk,
  confidence,
  today: asOf ?? shanghaiDate(Date.now()),
});

/** Seeds are fixed: the same content gives the same figures. */
const SEED = 1;

function drawCurve(
  model: NluModel,
  questions: readonly Question[] | null,
  options: EvaluateOptions,
): readonly Measured<CurvePoint>[] {
  const [asked, ask] = asking<number>(model, questions, options);
  const points = learningCurve(model, options.curve ?? [], { folds: options.folds, seed: SEED }, ask);
  return points.map((point) => ({ ...point, ...asked.get(point.size) }));
}

function compareIdeas(
  model: NluModel,
  questions: readonly Question[] | null,
  options: EvaluateOptions,
): readonly Measured<AblationPoint>[] {
  const [asked, ask] = asking<string>(model, questions, options);
  const points = measureAblations(model, { folds: options.folds, seed: SEED }, ask);
  return points.map((point) => ({ ...point, ...asked.get(point.without) }));
}

type Asked = Pick<Measured<unknown>, 'questions'>;

/** Tries each classifier on the labelled questions where there are any, and keeps how it did under its name. */
function asking<Name>(model: NluModel, questions: readonly Question[] | null, options: EvaluateOptions) {
  const asked = new Map<Name, Asked>();
  const ask = (name: Name, understander: Understander): void => {
    if (questions === null) return;
    const { accuracy, macroF1 } = scoreQuestions(questions, model, understander, toTarget(options));
    asked.set(name, { questions: { accuracy, macroF1 } });
  };
  return [asked, ask] as const;
}

function readText(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new YibaoError('bad-request', `There is no file ${path}.`);
}

function accept(evaluation: Evaluation, path: string, { stderr }: CommandIo): number {
  writeBaseline(path, evaluation);
  stderr.write(`Kept as the release to compare with: ${path}\n`);
  return 0;
}

function conclude(comparison: Comparison | null, { stderr }: CommandIo): number {
  if (comparison?.kind !== 'compared') return 0;
  if (!comparison.accuracy.isRegression && !comparison.macroF1.isRegression) return 0;
  stderr.write(`${describeComparison(comparison).join(' ')} Where this is meant, keep it with --accept.\n`);
  return 1;
}
