import type { AblationPoint } from './ablation';
import type { Comparison } from './compare-baseline';
import type { CurvePoint } from './learning-curve';
import type { Measures, RiskTarget } from './measure';
import { mostConfused } from './most-confused';
import type { EvaluationReport, Measured } from './report';
import type { RiskPoint } from './risk-coverage';
import type { QuestionScores } from './score-questions';
import { showPercent as percent, showPoints } from './show-percent';

const WEAKEST = 12;
const CONFUSED = 12;

const line = (name: string, value: string): string => `${name.padEnd(22)} ${value}`;
const right = (text: string, width: number): string => text.padStart(width);

function showRisk({ threshold, coverage, risk, bound }: RiskPoint): string {
  return `from ${threshold.toFixed(3)} on: ${percent(coverage)} of policy answers given, ${percent(risk)} wrong (at most ${percent(bound)})`;
}

function showThreshold({ riskCoverage, answerThreshold }: Measures): string {
  const chosen = riskCoverage.find(({ threshold }) => threshold === answerThreshold);
  return chosen === undefined ? 'none keeps the risk' : showRisk(chosen);
}

function showMeasures(measures: Measures, { risk, confidence }: RiskTarget): string[] {
  return [
    line('accuracy', `${percent(measures.accuracy)}   the very intent ${percent(measures.exactAccuracy)}`),
    line('macro-F1 (business)', percent(measures.macroF1)),
    line(
      'out of scope',
      `recall ${percent(measures.outOfScopeRecall)}   precision ${percent(measures.outOfScopePrecision)}   AUROC ${percent(measures.outOfScopeAuroc)}`,
    ),
    line('calibration error', percent(measures.calibrationError)),
    line('threshold in use', showRisk(measures.configured)),
    line(`for ${percent(risk)} at ${Math.round(100 * confidence)} %`, showThreshold(measures)),
  ];
}

function showWeakest({ intents }: Measures): string[] {
  const weakest = [...intents].sort((a, b) => a.f1 - b.f1 || (a.intent < b.intent ? -1 : 1)).slice(0, WEAKEST);
  return [
    'weakest intents           precision   recall       F1  coverage  lines',
    ...weakest.map(
      ({ intent, precision, recall, f1, coverage, count }) =>
        `  ${intent.padEnd(26)} ${[precision, recall, f1, coverage].map((share) => right(percent(share), 8)).join(' ')} ${right(String(count), 6)}`,
    ),
  ];
}

function showConfused(outcomes: Parameters<typeof mostConfused>[0]): string[] {
  const rows = mostConfused(outcomes, CONFUSED);
  return ['most confused', ...rows.map(({ truth, said, count }) => `  ${right(String(count), 4)}  ${truth} → ${said}`)];
}

function showQuestions(scores: QuestionScores, target: RiskTarget): string[] {
  const { slots, bothFound, registers } = scores;
  return [
    '',
    `${scores.count} labelled questions`,
    ...showMeasures(scores, target),
    line(
      'slots',
      `F1 ${percent(slots.f1)}   precision ${percent(slots.precision)}   recall ${percent(slots.recall)}   (${slots.expected} values)`,
    ),
    line('both questions found', `${bothFound.found} of ${bothFound.count}`),
    'registers',
    ...registers.map(
      ({ register, count, accuracy }) =>
        `  ${register.padEnd(14)} ${right(percent(accuracy), 8)} ${right(String(count), 5)}`,
    ),
    ...showConfused(
      scores.judgements.map(({ truth, said, right: isRight }) => ({ truth, said: isRight ? truth : said })),
    ),
  ];
}

function showCurve(points: readonly Measured<CurvePoint>[]): string[] {
  if (points.length === 0) return [];
  const asked = points.some(({ questions }) => questions !== undefined);
  return [
    '',
    `lines an intent    lines  accuracy  macro-F1${asked ? '   questions: accuracy  macro-F1' : ''}`,
    ...points.map(({ size, learned, accuracy, macroF1, questions }) =>
      [
        right(String(size), 15),
        right(String(learned), 8),
        right(percent(accuracy), 9),
        right(percent(macroF1), 9),
        ...showAsked(questions),
      ].join(' '),
    ),
  ];
}

function showAblations(points: readonly Measured<AblationPoint>[]): string[] {
  if (points.length === 0) return [];
  const asked = points.some(({ questions }) => questions !== undefined);
  return [
    '',
    `without                 accuracy  macro-F1  out-of-scope recall${asked ? '   questions: accuracy  macro-F1' : ''}`,
    ...points.map(({ without, accuracy, macroF1, outOfScopeRecall, questions }) =>
      [
        without.padEnd(22),
        right(percent(accuracy), 9),
        right(percent(macroF1), 9),
        right(percent(outOfScopeRecall), 20),
        ...showAsked(questions),
      ].join(' '),
    ),
  ];
}

const showAsked = (asked: Measured<unknown>['questions']): string[] =>
  asked === undefined ? [] : [right(percent(asked.accuracy), 22), right(percent(asked.macroF1), 9)];

/** One sentence a measure: how it stands to the last release. */
export function describeComparison(comparison: Comparison | null): string[] {
  if (comparison === null) return ['No earlier release to compare with; --accept keeps this one.'];
  if (comparison.kind === 'not-comparable') return [`Not compared with the last release: ${comparison.why}.`];
  const measures = [
    ['Accuracy', comparison.accuracy],
    ['Macro-F1', comparison.macroF1],
  ] as const;
  return measures.map(([name, { before, now, isRegression }]) => {
    const verdict = isRegression ? 'a regression beyond noise' : 'within noise or better';
    return `${name} ${percent(now)} against ${percent(before)} in the last release (${showPoints(now - before)}): ${verdict}.`;
  });
}

/** The evaluation for the terminal. */
export function writeTextReport({ evaluation, comparison, questions, curve, ablations }: EvaluationReport): string {
  const lines = [
    `${evaluation.count} lines, each judged by a classifier that had not seen it (${evaluation.folds} folds)`,
    ...showMeasures(evaluation, evaluation.target),
    ...showWeakest(evaluation),
    ...showConfused(evaluation.predictions),
    ...(questions === null ? [] : showQuestions(questions, evaluation.target)),
    ...showCurve(curve),
    ...showAblations(ablations),
    '',
    ...describeComparison(comparison),
  ];
  return `${lines.join('\n')}\n`;
}
