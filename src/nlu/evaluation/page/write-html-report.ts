import type { IntentKinds } from '../judgement';
import type { EvaluationReport } from '../report';
import { showPercent } from '../show-percent';
import { groupIntents, type IntentGroup } from './intent-order';
import { showIntentTable } from './intent-table';
import { showMatrix } from './matrix';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import { showRiskCurve } from './risk-curve';
import { showAblationTable, showCards, showComparison, showCurveTable, showQuestions } from './summary';
import { showWorstConfusions } from './worst-confusions';

/** What the page needs besides the report. */
export interface PageNames {
  readonly kinds: IntentKinds;
  /** Intents by the names people see. */
  readonly titles: ReadonlyMap<string, string>;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly body: string;
}

function groupsOf({ evaluation, questions }: EvaluationReport, kinds: IntentKinds): IntentGroup[] {
  const judgements = [...evaluation.predictions, ...(questions?.judgements ?? [])];
  return groupIntents(
    judgements.flatMap(({ truth, said }) => [truth, said]),
    kinds,
  );
}

function questionSection({ questions }: EvaluationReport): Section[] {
  if (questions === null) return [];
  const note = `${questions.count} questions from outside the content, understood by a classifier trained on all of it.`;
  const body = `${showQuestions(questions)}${showWorstConfusions(questions.judgements)}`;
  return [{ id: 'questions', title: 'Labelled questions', note, body }];
}

function curveSection({ curve }: EvaluationReport): Section[] {
  if (curve.length === 0) return [];
  const note = 'Growing samples of the lines, each tried on the same lines that none of them holds.';
  return [{ id: 'learning', title: 'Learning curve', note, body: showCurveTable(curve) }];
}

function ablationSection({ ablations }: EvaluationReport): Section[] {
  if (ablations.length === 0) return [];
  const note = 'The pipeline trained and tried on the same lines, each time without one idea.';
  return [{ id: 'ideas', title: 'What each idea is worth', note, body: showAblationTable(ablations) }];
}

function riskNote({ evaluation: { target } }: EvaluationReport): string {
  return `Answering only what the classifier is surest of leaves fewer answers and fewer mistakes. Solid: share of wrong policy answers; dashed: its upper bound (Clopper–Pearson, ${Math.round(100 * target.confidence)} %); green: the aim, ${showPercent(target.risk)}.`;
}

function sectionsOf(report: EvaluationReport, { kinds, titles }: PageNames): Section[] {
  const { evaluation, comparison } = report;
  const groups = groupsOf(report, kinds);
  return [
    { id: 'release', title: 'Against the last release', note: '', body: showComparison(comparison) },
    {
      id: 'risk',
      title: 'Risk and coverage',
      note: riskNote(report),
      body: showRiskCurve(evaluation, evaluation.target),
    },
    ...questionSection(report),
    ...curveSection(report),
    ...ablationSection(report),
    {
      id: 'matrix',
      title: 'Confusion matrix',
      note: 'Rows: what was meant. Columns: what was understood. Green is right, red is wrong, the darker the larger its share of the row; grey squares are one topic. Point at a cell for its lines: of mistakes the surest first, of right ones the least sure.',
      body: showMatrix(evaluation.predictions, groups),
    },
    {
      id: 'confusions',
      title: 'Worst confusions',
      note: 'With the lines the classifier was surest about, and how sure. Either the line says two things, or the border between the two intents is not in the lines yet.',
      body: showWorstConfusions(evaluation.predictions),
    },
    {
      id: 'intents',
      title: 'Intents',
      note: 'Coverage: lines that are answered at once at the threshold in use, and at the one that keeps the aim. Tap a head to sort.',
      body: showIntentTable(evaluation.intents, groups, titles),
    },
  ];
}

/** The evaluation as one page that needs no other file and no network. */
export function writeHtmlReport(report: EvaluationReport, names: PageNames): string {
  const { evaluation } = report;
  const sections = sectionsOf(report, names);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>yibao: evaluation</title><style>${PAGE_STYLE}</style></head>
<body>
<h1>How well it understands</h1>
<p class="lead">${evaluation.count} lines of the content, each judged by a classifier that had not seen it: ${evaluation.folds} folds, the lines of a template kept together. Content <code>${evaluation.content.slice(0, 19)}</code>.</p>
<nav>${sections.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join('')}</nav>
${showCards(evaluation)}
${sections.map(({ id, title, note, body }) => `<h2 id="${id}">${title}</h2>${note === '' ? '' : `<p class="note">${note}</p>`}${body}`).join('\n')}
<div id="tip" role="tooltip"></div>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
