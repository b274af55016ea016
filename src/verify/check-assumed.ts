import { holdsAll } from '../policy/condition';
import { decide, type Row, type Table } from '../policy/table';
import type { Frame } from '../vocabulary';
import { cellsOf } from './cells';
import { type Ledger, report } from './ledger';
import { type Edge, pathOf } from './node';
import { placeOfRow } from './places';
import { type Scene, valuesOf } from './scene';
import { showFrame } from './show-frame';

/** An answer given after a slot was given up does not rest on one of its values where another would lead elsewhere. */
export function checkAssumed(scene: Scene, ledger: Ledger, edge: Edge): void {
  const frame = edge.step.state.answered?.frame;
  const table = frame && scene.flows.get(frame.intent)?.flow.table;
  if (!frame || !table || frame.unknown.length === 0 || edge.step.state.frames.length > 0) return;
  const row = answeredRow(edge, frame, table);
  if (!row || row.when === 'otherwise' || holdsAll(row.when, valuesOf(scene, frame))) return;
  const other = otherRow(scene, frame, table, row);
  if (!other) return;
  report(ledger, {
    property: 'assumed',
    subject: `${frame.intent} ${row.id}`,
    path: pathOf(edge),
    expected: `the cases of rows ${row.id} and ${other.id}, or a row for what is unknown`,
    seen: `row ${row.id}: ${showFrame(frame)}`,
    where: placeOfRow(scene, frame.intent, row.id),
  });
}

function answeredRow({ step }: Edge, { intent }: Frame, { rows }: Table): Row | undefined {
  const rules = step.replies.flatMap((reply) =>
    reply.kind === 'answer' && reply.intent === intent ? [reply.rule] : [],
  );
  return rows.find(({ id }) => rules.includes(id));
}

/** A row with another outcome that some value of the slots given up would lead to. */
function otherRow(scene: Scene, frame: Frame, table: Table, row: Row): Row | undefined {
  const open = frame.unknown.flatMap((name) => scene.flows.get(frame.intent)?.axes.get(name) ?? []);
  const verdicts = cellsOf(open)
    .filter((cell) => Object.keys(cell).length === open.length)
    .map((cell) => decide(table, { ...valuesOf(scene, frame), ...cell }, []));
  const rows = verdicts.flatMap((verdict) => (verdict.kind === 'row' ? [verdict.row] : []));
  return rows.find(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(row.outcome));
}
