import type { Step } from '../dialogue/take-step';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { type Edge, frameOf, type Node, pathOf, pathTo } from './node';
import { placeOf } from './places';
import { pointRow } from './reached';
import { type Scene, take } from './scene';

/** A point that has an answer for what was told is answered with it. One that has none leaves the question to the table. */
export function checkPoint(scene: Scene, ledger: Ledger, edge: Edge): void {
  const { move, step } = edge;
  if (move.kind !== 'ask' || move.point === undefined) return;
  const reply = replyOf(scene, move);
  if (reply === undefined || says(step, move.intent, reply)) return;
  addUnanswered(scene, ledger, move, pathOf(edge), 'another one, or none');
}

/** In a form, too: answered at once, and the open question asked again. */
export function checkPointsInForm(scene: Scene, ledger: Ledger, node: Node): void {
  const frame = frameOf(node.state);
  if (!frame?.asking) return;
  for (const point of scene.flows.get(frame.intent)?.flow.points.keys() ?? []) {
    const move: PointMove = { kind: 'ask', intent: frame.intent, told: {}, point };
    const reply = replyOf(scene, { ...move, told: frame.slots });
    if (reply === undefined) continue;
    const step = take(scene, node.state, move);
    ledger.steps += 1;
    const isPressed = step.replies.some((one) => one.kind === 'question' && one.slot === frame.asking?.slot);
    if (isPressed && says(step, frame.intent, reply)) continue;
    const seen = isPressed ? 'the open question alone' : 'the open question is not asked again';
    addUnanswered(scene, ledger, move, [...pathTo(node), move], seen);
  }
}

const says = ({ replies }: Step, intent: string, reply: string): boolean =>
  replies.some((one) => one.kind === 'answer' && one.intent === intent && one.reply === reply);

/** The reply the point has for these values; undefined where it has none, or hands over. */
function replyOf(scene: Scene, { intent, point = '', told }: PointMove): string | undefined {
  const row = pointRow(scene, intent, point, told);
  const outcome = row?.outcome ?? scene.flows.get(intent)?.flow.points.get(point)?.outcome;
  return outcome?.kind === 'reply' ? outcome.reply : undefined;
}

type PointMove = Move & { readonly kind: 'ask' };

function addUnanswered(
  scene: Scene,
  ledger: Ledger,
  { intent, point = '' }: PointMove,
  path: readonly Move[],
  seen: string,
): void {
  report(ledger, {
    property: 'point-unanswered',
    subject: `${intent} point:${point}`,
    path,
    expected: `the answer of the point ${point}`,
    seen,
    where: placeOf(scene, intent, 'points', point),
  });
}
