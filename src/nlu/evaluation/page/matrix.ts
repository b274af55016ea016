import type { Judgement } from '../judgement';
import { escapeHtml } from './escape-html';
import { type IntentGroup, shortName } from './intent-order';

/** Lines shown for a cell. */
const MOST_EXAMPLES = 8;

type Cells = ReadonlyMap<string, readonly Judgement[]>;

const keyOf = (truth: string, said: string): string => `${truth} ${said}`;

function toCells(judgements: readonly Judgement[]): Cells {
  const cells = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = keyOf(judgement.truth, judgement.said);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [judgement]);
    else cell.push(judgement);
  }
  return cells;
}

/** The surest mistakes come first: they are the ones a threshold does not catch. Of what was right, the least sure. */
function examplesOf(cell: readonly Judgement[], isHit: boolean): string {
  const order = [...cell].sort((a, b) => (isHit ? a.confidence - b.confidence : b.confidence - a.confidence));
  const shown = order.slice(0, MOST_EXAMPLES);
  const more = cell.length > shown.length ? ['…'] : [];
  return [...shown.map(({ text, confidence }) => `${confidence.toFixed(2)}  ${text}`), ...more].join('\n');
}

interface Row {
  readonly truth: string;
  readonly total: number;
  readonly group: IntentGroup;
}

function showCell(cells: Cells, { truth, total, group }: Row, said: string, startsGroup: boolean): string {
  const cell = cells.get(keyOf(truth, said)) ?? [];
  const classes = [
    ...(startsGroup ? ['edge'] : []),
    ...(group.intents.includes(said) ? ['kin'] : []),
    ...(truth === said ? ['hit'] : []),
  ].join(' ');
  const named = classes === '' ? '' : ` class="${classes}"`;
  if (cell.length === 0) return `<td${named}></td>`;
  const share = cell.length / total;
  const title = `${truth} → ${said}\n${cell.length} of ${total} lines (${(100 * share).toFixed(1)} %)\n${examplesOf(cell, truth === said)}`;
  // The root makes single mistakes visible beside a full diagonal.
  return `<td${named} style="--s:${Math.sqrt(share).toFixed(2)}" title="${escapeHtml(title)}">${cell.length}</td>`;
}

function showRow(cells: Cells, row: Row, groups: readonly IntentGroup[], isFirst: boolean): string {
  const name = isFirst
    ? `<th class="topic" rowspan="${row.group.intents.length}">${escapeHtml(row.group.topic)}</th>`
    : '';
  const columns = groups.flatMap(({ intents }) => intents.map((said, i) => showCell(cells, row, said, i === 0)));
  return `<tr${isFirst ? ' class="edge"' : ''}>${name}<th scope="row" title="${escapeHtml(row.truth)}">${escapeHtml(shortName(row.truth))}</th>${columns.join('')}</tr>`;
}

function showHead(groups: readonly IntentGroup[]): string {
  const topics = groups.map(
    ({ topic, intents }) =>
      `<th class="topic edge" colspan="${intents.length}" title="${escapeHtml(topic)}"><span>${escapeHtml(topic)}</span></th>`,
  );
  const names = groups.flatMap(({ intents }) =>
    intents.map(
      (intent, i) =>
        `<th scope="col" class="name${i === 0 ? ' edge' : ''}" title="${escapeHtml(intent)}"><span>${escapeHtml(shortName(intent))}</span></th>`,
    ),
  );
  return `<thead><tr><td colspan="2" class="corner">meant ↓ understood →</td>${topics.join('')}</tr><tr><td colspan="2" class="corner"></td>${names.join('')}</tr></thead>`;
}

/** The confusion matrix as a table: rows are what was meant, columns what was understood, siblings side by side. */
export function showMatrix(judgements: readonly Judgement[], groups: readonly IntentGroup[]): string {
  const cells = toCells(judgements);
  const totals = new Map<string, number>();
  for (const { truth } of judgements) totals.set(truth, (totals.get(truth) ?? 0) + 1);
  const rows = groups.flatMap((group) => {
    const meant = group.intents.filter((truth) => totals.has(truth));
    const shown = { ...group, intents: meant };
    return meant.map((truth, i) => {
      const row = { truth, total: totals.get(truth) ?? 0, group: shown };
      return showRow(cells, row, groups, i === 0);
    });
  });
  return `<div class="scroll"><table class="matrix">${showHead(groups)}<tbody>${rows.join('\n')}</tbody></table></div>`;
}
