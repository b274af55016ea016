import { writeFileSync } from 'node:fs';
import { CONTENT_DIRECTORY } from '../content/content-directory';
import { readContentOrThrow } from '../load-brain';
import { type Evaluation, evaluateModel } from '../nlu/evaluation/evaluate-model';
import { mostConfused } from '../nlu/evaluation/most-confused';
import { type CommandIo, createCommand, runCommand } from './command';

interface EvaluateOptions {
  readonly content: string;
  readonly folds: string;
  readonly risk: string;
  readonly confidence: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** `yibao evaluate`: cross-validates the classifier on the content's own lines and chooses the threshold for a stated risk. */
export function run(args: readonly string[], io: CommandIo): Promise<number> {
  const command = createCommand('evaluate', 'Measure the classifier by cross-validation on the content.', io)
    .option('--content <directory>', 'content directory', CONTENT_DIRECTORY)
    .option('--folds <number>', 'parts the lines are dealt into', '5')
    .option('--risk <share>', 'share of policy answers that may be wrong', '0.01')
    .option('--confidence <share>', 'confidence of that bound', '0.95')
    .option('--output <file>', 'write the whole evaluation there, as JSON')
    .option('--json', 'the whole evaluation as JSON');
  return runCommand<EvaluateOptions>(command, args, async (options) => evaluate(options, io));
}

function evaluate(options: EvaluateOptions, { stdout }: CommandIo): number {
  const { nlu } = readContentOrThrow(options.content);
  const evaluation = evaluateModel(nlu, {
    folds: Number(options.folds),
    risk: Number(options.risk),
    confidence: Number(options.confidence),
  });
  if (options.output !== undefined) writeFileSync(options.output, `${JSON.stringify(evaluation, null, 2)}\n`);
  stdout.write(options.json ? `${JSON.stringify(evaluation)}\n` : report(evaluation));
  return 0;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function report(evaluation: Evaluation): string {
  const { predictions, intents, riskCoverage, answerThreshold } = evaluation;
  const chosen = riskCoverage.find(({ threshold }) => threshold >= answerThreshold);
  const weakest = [...intents].sort((a, b) => a.f1 - b.f1).slice(0, 12);
  return [
    `lines                ${predictions.length}`,
    `accuracy             ${percent(evaluation.accuracy)}`,
    `macro-F1 (business)  ${percent(evaluation.macroF1)}`,
    `out-of-scope recall  ${percent(evaluation.outOfScopeRecall)}`,
    `out-of-scope AUROC   ${percent(evaluation.outOfScopeAuroc)}`,
    `calibration error    ${percent(evaluation.calibrationError)}`,
    `answer threshold     ${answerThreshold} (${
      chosen === undefined
        ? 'none keeps the risk'
        : `coverage ${percent(chosen.coverage)}, wrong ${percent(chosen.risk)}, at most ${percent(chosen.bound)}`
    })`,
    'weakest intents',
    ...weakest.map(
      ({ intent, f1, coverage, count }) =>
        `  ${intent.padEnd(28)} F1 ${percent(f1)}  coverage ${percent(coverage)}  ${count} lines`,
    ),
    'most confused',
    ...mostConfused(predictions, 12).map(
      ({ truth, said, count }) => `  ${String(count).padStart(4)}  ${truth} → ${said}`,
    ),
    '',
  ].join('\n');
}
