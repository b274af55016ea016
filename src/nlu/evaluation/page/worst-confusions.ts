import type { Judgement } from '../judgement';
import { mostConfused } from '../most-confused';
import { escapeHtml } from './escape-html';

const MOST_PAIRS = 30;
const MOST_LINES = 6;

function showLines(judgements: readonly Judgement[]): string {
  const surest = [...judgements].sort((a, b) => b.confidence - a.confidence).slice(0, MOST_LINES);
  const lines = surest.map(
    ({ text, confidence }) => `<li><span class="sure">${confidence.toFixed(2)}</span> ${escapeHtml(text)}</li>`,
  );
  return `<ul>${lines.join('')}</ul>`;
}

/** The pairs of intents that are taken for each other most, each with the mistakes the classifier was surest of. */
export function showWorstConfusions(judgements: readonly Judgement[]): string {
  const wrong = judgements.filter(({ right }) => !right);
  const pairs = mostConfused(wrong, MOST_PAIRS).map(({ truth, said, count }) => {
    const lines = wrong.filter((one) => one.truth === truth && one.said === said);
    return `<section class="pair"><h3><b>${count}</b> <code>${escapeHtml(truth)}</code> taken for <code>${escapeHtml(said)}</code></h3>${showLines(lines)}</section>`;
  });
  return `<div class="pairs">${pairs.join('\n')}</div>`;
}
