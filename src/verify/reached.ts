import type { Step } from '../dialogue/take-step';
import { decide, type Row } from '../policy/table';
import type { Frame, Reply, SlotValues } from '../vocabulary';
import type { Edge } from './node';
import { frameOf } from './node';
import { type Scene, valuesOf } from './scene';

/** Names of what can be reached; `unreached` lists what of them was not. */
export const rowMark = (intent: string, row: string): string => `row ${intent}/${row}`;
export const replyMark = (intent: string, reply: string): string => `reply ${intent}/${reply}`;
export const pointMark = (intent: string, point: string): string => `point ${intent}/${point}`;
export const pointRowMark = (intent: string, point: string, row: string): string => `point ${intent}/${point}/${row}`;
export const questionMark = (intent: string, slot: string, attempt: number): string =>
  `question ${intent}/${slot}/${attempt}`;

/** Notes the rows, points, replies and questions a step came by. */
export function markReached(scene: Scene, reached: Set<string>, edge: Edge): void {
  for (const reply of edge.step.replies) for (const mark of marksOf(reply)) reached.add(mark);
  for (const mark of handOvers(scene, edge)) reached.add(mark);
  for (const mark of pointRows(scene, edge)) reached.add(mark);
}

function marksOf(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'answer':
      return [ruleMark(reply.intent, reply.rule), replyMark(reply.intent, reply.reply)];
    case 'conditional':
      return reply.branches.flatMap((branch) => [
        rowMark(reply.intent, branch.rule),
        replyMark(reply.intent, branch.reply),
      ]);
    case 'question':
      return [questionMark(reply.intent, reply.slot, reply.attempt)];
    case 'remark':
      return [replyMark(reply.intent, reply.reply)];
    default:
      return [];
  }
}

const ruleMark = (intent: string, rule: string): string =>
  rule.startsWith('point:') ? pointMark(intent, rule.slice('point:'.length)) : rowMark(intent, rule);

/** Rows that hand over leave no reply of their own: they are found by deciding as the step did. */
function handOvers(scene: Scene, { from, move, step }: Edge): readonly string[] {
  const before = from ? frameOf(from.state) : openedBy(move);
  if (!before || intentAfter(step) === before.intent) return [];
  return chainFrom(scene, filledBy(before, move), 0);
}

const intentAfter = ({ state }: Step): string | undefined => (frameOf(state) ?? state.answered?.frame)?.intent;

const openedBy = (move: Edge['move']): Frame | undefined =>
  move.kind === 'ask' && move.point === undefined ? { intent: move.intent, slots: move.told, unknown: [] } : undefined;

function filledBy(frame: Frame, move: Edge['move']): Frame {
  if (move.kind === 'tell' || move.kind === 'tell-as')
    return { ...frame, slots: { ...frame.slots, [move.slot]: move.value } };
  return frame.asking ? { ...frame, unknown: [...frame.unknown, frame.asking.slot] } : frame;
}

/** Longer chains are cut off by the dialogue, too. */
const LONGEST_CHAIN = 4;

function chainFrom(scene: Scene, frame: Frame, length: number): readonly string[] {
  const row = rowFor(scene, frame);
  if (row?.outcome.kind !== 'goto' || length > LONGEST_CHAIN) return [];
  const next = { ...frame, intent: row.outcome.intent, slots: { ...frame.slots, ...row.outcome.set } };
  return [rowMark(frame.intent, row.id), ...chainFrom(scene, next, length + 1)];
}

function rowFor(scene: Scene, frame: Frame): Row | undefined {
  const table = scene.flows.get(frame.intent)?.flow.table;
  const verdict = table && decide(table, valuesOf(scene, frame), frame.unknown);
  return verdict?.kind === 'row' ? verdict.row : undefined;
}

/** The row of a point that its answer was decided by. */
function pointRows(scene: Scene, { move }: Edge): readonly string[] {
  if (move.kind !== 'ask' || move.point === undefined) return [];
  const row = pointRow(scene, move.intent, move.point, move.told);
  return row ? [pointRowMark(move.intent, move.point, row.id)] : [];
}

export function pointRow(scene: Scene, intent: string, point: string, told: SlotValues): Row | undefined {
  const rows = scene.flows.get(intent)?.flow.points.get(point)?.rows ?? [];
  const verdict = decide({ hit: 'first', rows }, valuesOf(scene, { intent, slots: told, unknown: [] }), []);
  return verdict.kind === 'row' ? verdict.row : undefined;
}
