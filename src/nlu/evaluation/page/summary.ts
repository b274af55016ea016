import type { AblationPoint } from '../ablation';
import type { Comparison } from '../compare-baseline';
import type { CurvePoint } from '../learning-curve';
import type { Measures } from '../measure';
import type { Measured } from '../report';
import type { QuestionScores } from '../score-questions';
import { showPercent, showPoints } from '../show-percent';
import { describeComparison } from '../write-text-report';
import { escapeHtml } from './escape-html';

function showCard(name: string, value: string, note = ''): string {
  return `<div class="card"><span>${escapeHtml(name)}</span><b>${escapeHtml(value)}</b><small>${escapeHtml(note)}</small></div>`;
}

/** The measures that stand above everything else. */
export function showCards(measures: Measures): string {
  const { configured } = measures;
  return `<div class="cards">${[
    showCard('accuracy', showPercent(measures.accuracy), `the very intent ${showPercent(measures.exactAccuracy)}`),
    showCard('macro-F1', showPercent(measures.macroF1), 'over the business intents'),
    showCard(
      'out of scope',
      showPercent(measures.outOfScopeRecall),
      `declined; precision ${showPercent(measures.outOfScopePrecision)}, AUROC ${showPercent(measures.outOfScopeAuroc)}`,
    ),
    showCard('calibration error', showPercent(measures.calibrationError), 'confidence against accuracy'),
    showCard(
      'wrong policy answers',
      showPercent(configured.risk),
      `at the threshold in use, ${configured.threshold}; ${showPercent(configured.coverage)} given`,
    ),
  ].join('')}</div>`;
}

/** How the release stands to the last one. */
export function showComparison(comparison: Comparison | null): string {
  const regressed =
    comparison?.kind === 'compared' && (comparison.accuracy.isRegression || comparison.macroF1.isRegression);
  const sentences = describeComparison(comparison)
    .map((sentence) => escapeHtml(sentence))
    .join('<br>');
  const changed = comparison?.kind === 'compared' ? comparison.changed : [];
  const rows = changed.map(
    ({ intent, before, now }) =>
      `<tr><td><code>${escapeHtml(intent)}</code></td><td class="number">${showPercent(before)}</td><td class="number">${showPercent(now)}</td><td class="number">${showPoints(now - before)}</td></tr>`,
  );
  const table = `<table><thead><tr><th>F1 that changed most</th><th>before</th><th>now</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<p class="verdict${regressed ? ' bad' : ''}">${sentences}</p>${rows.length > 0 ? table : ''}`;
}

/** Accuracy by register, slots and second questions of labelled questions. */
export function showQuestions(scores: QuestionScores): string {
  const { slots, bothFound, registers } = scores;
  const rows = registers.map(
    ({ register, count, accuracy }) =>
      `<tr><td>${escapeHtml(register)}</td><td class="number">${count}</td><td class="number">${showPercent(accuracy)}</td></tr>`,
  );
  const facts = `Slot F1 ${showPercent(slots.f1)} (precision ${showPercent(slots.precision)}, recall ${showPercent(slots.recall)}, ${slots.expected} values). Both questions found in ${bothFound.found} of ${bothFound.count} messages that ask two.`;
  return `${showCards(scores)}<p>${facts}</p><table><thead><tr><th>register</th><th>questions</th><th>accuracy</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const ASKED_HEADS = ['accuracy (questions)', 'macro-F1 (questions)'];

const askedCells = (questions: Measured<unknown>['questions']): string[] =>
  questions === undefined ? ['', ''] : [showPercent(questions.accuracy), showPercent(questions.macroF1)];

/** What more lines are worth. */
export function showCurveTable(points: readonly Measured<CurvePoint>[]): string {
  const rows = points.map(({ size, learned, accuracy, macroF1, questions }) => [
    ...[String(size), String(learned), showPercent(accuracy), showPercent(macroF1)],
    ...askedCells(questions),
  ]);
  return showTable(['lines an intent', 'lines', 'accuracy', 'macro-F1', ...ASKED_HEADS], rows);
}

/** What each idea is worth. */
export function showAblationTable(points: readonly Measured<AblationPoint>[]): string {
  const rows = points.map(({ without, accuracy, macroF1, outOfScopeRecall, questions }) => [
    ...[without, showPercent(accuracy), showPercent(macroF1), showPercent(outOfScopeRecall)],
    ...askedCells(questions),
  ]);
  return showTable(['without', 'accuracy', 'macro-F1', 'out-of-scope recall', ...ASKED_HEADS], rows);
}

function showTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((value) => `<td class="number">${value}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${cells.join('')}</tbody></table>`;
}
