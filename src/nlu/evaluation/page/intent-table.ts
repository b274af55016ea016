import type { Measures } from '../measure';
import { escapeHtml } from './escape-html';
import type { IntentGroup } from './intent-order';

type IntentRow = Measures['intents'][number];

function showShare(share: number): string {
  const percent = (100 * share).toFixed(1);
  return `<td class="share" data-sort="${share.toFixed(4)}"><i style="width:${percent}%"></i><b>${percent}</b></td>`;
}

function showIntent(topic: string, row: IntentRow, titles: ReadonlyMap<string, string>): string {
  const { intent, precision, recall, f1, coverage, coverageAtAim, count } = row;
  const shares = [f1, precision, recall, coverage, coverageAtAim].map(showShare).join('');
  return `<tr><td>${escapeHtml(topic)}</td><td><code>${escapeHtml(intent)}</code></td><td>${escapeHtml(titles.get(intent) ?? '')}</td><td class="number" data-sort="${count}">${count}</td>${shares}</tr>`;
}

/** Precision, recall, F1 and coverage of every intent; the script lets a column be sorted by a tap. */
export function showIntentTable(
  rows: readonly IntentRow[],
  groups: readonly IntentGroup[],
  titles: ReadonlyMap<string, string>,
): string {
  const known = new Map(rows.map((row) => [row.intent, row]));
  const body = groups.flatMap(({ topic, intents }) =>
    intents.flatMap((intent) => {
      const row = known.get(intent);
      return row === undefined ? [] : [showIntent(topic, row, titles)];
    }),
  );
  const heads = ['topic', 'intent', 'title', 'lines', 'F1', 'precision', 'recall', 'coverage', 'at the aim'];
  return `<table class="intents sortable"><thead><tr>${heads.map((head) => `<th scope="col"><button type="button">${head}</button></th>`).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
