import type { Location } from '../content/finding';
import type { FlowView } from './flow-view';
import type { Ledger } from './ledger';
import { report } from './ledger';
import { placeOf, placeOfRow, placeOfSlot } from './places';
import { pointMark, pointRowMark, questionMark, replyMark, rowMark } from './reached';
import type { Scene } from './scene';

/** Something content defines that some dialogue should come by. */
interface Reachable {
  readonly mark: string;
  /** What is unreached with it: said once, for the cause. */
  readonly follows: readonly string[];
  readonly where: Location;
}

/** Every row, point, reply and question of a flow. */
function reachableOf(scene: Scene, { flow, slots }: FlowView): readonly Reachable[] {
  const { intent } = flow;
  const rows = (flow.table?.rows ?? []).map(({ id }) => rule(rowMark(intent, id), placeOfRow(scene, intent, id)));
  const points = [...flow.points.values()].flatMap((point) => {
    const where = placeOf(scene, intent, 'points', point.name);
    const isReply = point.rows.length === 0 && point.outcome?.kind === 'reply';
    return [
      ...(isReply ? [rule(pointMark(intent, point.name), where)] : []),
      ...point.rows.map(({ id }, index) =>
        rule(pointRowMark(intent, point.name, id), placeOf(scene, intent, 'points', point.name, 'rows', index)),
      ),
    ];
  });
  const questions = [...slots.values()].flatMap(({ name, required, ask }) =>
    required === false
      ? []
      : ask.map((_, index) => ({
          mark: questionMark(intent, name, index + 1),
          where: placeOfSlot(scene, intent, name),
          follows: index === 0 ? [] : [questionMark(intent, name, index)],
        })),
  );
  return [...rows, ...points, ...questions, ...repliesOf(scene, flow)];
}

const rule = (mark: string, where: Location): Reachable => ({ mark, where, follows: [] });

function repliesOf(scene: Scene, flow: FlowView['flow']): readonly Reachable[] {
  const { intent } = flow;
  const names = Object.keys(scene.raw.intents.get(intent)?.value.replies ?? {});
  return names.map((name) => ({
    mark: replyMark(intent, name),
    where: placeOf(scene, intent, 'replies', name),
    follows: leadingTo(flow, name),
  }));
}

/** The rules that say a reply: where one of them is unreached, the reply is not reported besides. */
function leadingTo({ intent, table, points }: FlowView['flow'], reply: string): readonly string[] {
  const says = (outcome: { readonly kind: string } | null) =>
    outcome !== null && 'reply' in outcome && outcome.reply === reply;
  const rows = (table?.rows ?? []).filter(({ outcome }) => says(outcome)).map(({ id }) => rowMark(intent, id));
  const inPoints = [...points.values()].flatMap((point) => [
    ...(says(point.outcome) ? [pointMark(intent, point.name)] : []),
    ...point.rows.filter(({ outcome }) => says(outcome)).map(({ id }) => pointRowMark(intent, point.name, id)),
  ]);
  return [...rows, ...inPoints];
}

/** Replies of control and out-of-scope intents; of a way out that does not work, none is expected. */
function remarksOf(scene: Scene, { found }: Ledger): readonly Reachable[] {
  return [...scene.raw.intents].flatMap(([intent, { value }]) =>
    value.kind === 'business' || found.has(`no-${intent} ${intent}`)
      ? []
      : Object.keys(value.replies).map((name) =>
          rule(replyMark(intent, name), placeOf(scene, intent, 'replies', name)),
        ),
  );
}

/** @returns how many there are and how many were reached */
export function checkReached(
  scene: Scene,
  ledger: Ledger,
  intents: readonly string[],
): { readonly all: number; readonly reached: number } {
  const flows = intents.flatMap((intent) => scene.flows.get(intent) ?? []);
  const all = [...flows.flatMap((view) => reachableOf(scene, view)), ...remarksOf(scene, ledger)];
  const missing = all.filter(({ mark }) => !ledger.reached.has(mark));
  const unreached = new Set(missing.map(({ mark }) => mark));
  for (const { mark, where, follows } of missing) {
    if (follows.some((one) => unreached.has(one))) continue;
    report(ledger, {
      property: 'unreached',
      subject: mark,
      path: [],
      expected: `a dialogue that comes to ${mark}`,
      seen: 'none does',
      where,
    });
  }
  return { all: all.length, reached: all.length - missing.length };
}
