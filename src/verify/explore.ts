import type { SlotValues } from '../vocabulary';
import { answersTo } from './answers-to';
import { createKeys } from './canonical';
import { cellsOf } from './cells';
import { conditionsIn, conditionsOn, type FlowView } from './flow-view';
import type { Ledger } from './ledger';
import type { Move } from './move';
import { type Edge, frameOf, type Node } from './node';
import { type Scene, take } from './scene';
import { type Axis, axisOf } from './value-class';

/** What is looked at while the states are enumerated. */
export interface Visitor {
  /** Every step of every dialogue. */
  onEdge(edge: Edge): void;
  /** Every state with an open question, once. */
  onNode(node: Node): void;
}

/**
 * Enumerates, by breadth, the states a form can be in: each flow is begun with every subset of its deciding slots told,
 * each in every class of value, and every open question is answered in every way. Frames below the innermost do not
 * change what a form does, so forms are enumerated alone; digressions are tried from each question (check-digressions).
 */
export function explore(scene: Scene, intents: readonly string[], ledger: Ledger, visitor: Visitor): readonly Node[] {
  const nodes = new Map<string, Node>();
  const queue: Node[] = [];
  const keyOf = createKeys(scene.flows);
  const visit = (from: Node | null, move: Move): void => {
    const step = take(scene, from?.state ?? null, move);
    ledger.steps += 1;
    visitor.onEdge({ from, move, step });
    const isOpen = frameOf(step.state)?.asking !== undefined;
    if (!isOpen && from && step.replies.some(({ kind }) => kind === 'answer' || kind === 'conditional'))
      from.isAnswered = true;
    if (!isOpen) return;
    const key = keyOf(step.state);
    const known = nodes.get(key);
    const node = known ?? { key, state: step.state, from, move, next: [], isAnswered: false };
    from?.next.push({ move, to: node });
    if (known) return;
    nodes.set(key, node);
    queue.push(node);
  };
  for (const intent of intents) for (const move of openings(scene, intent)) visit(null, move);
  // A growing list is walked on purpose: that is the breadth-first search.
  for (const node of queue) {
    visitor.onNode(node);
    for (const move of answers(scene, node)) visit(node, move);
  }
  ledger.states += nodes.size;
  return queue;
}

function answers(scene: Scene, { state }: Node): readonly Move[] {
  const frame = frameOf(state);
  const view = frame && scene.flows.get(frame.intent);
  return view && frame.asking ? answersTo(view, frame.asking.slot) : [];
}

/** Every way to begin: whatever is told, and whatever point is asked about. */
function openings({ flows }: Scene, intent: string): readonly Move[] {
  const view = flows.get(intent);
  if (!view) return [];
  const plain = cellsOf([...view.axes.values()]).map((told): Move => ({ kind: 'ask', intent, told }));
  const pointed = [...view.flow.points.keys()].flatMap((point) =>
    cellsOfPoint(view, point).map((told): Move => ({ kind: 'ask', intent, told, point })),
  );
  return [...plain, ...pointed];
}

/** A point is decided by the slots its rows look at, and by nothing else. */
function cellsOfPoint({ flow, slots }: FlowView, point: string): readonly SlotValues[] {
  const deciding = conditionsIn(flow.points.get(point)?.rows ?? []);
  const axes = [...slots.values()].flatMap((slot): readonly Axis[] => {
    const conditions = conditionsOn(slot, deciding);
    return conditions.length === 0 ? [] : [axisOf(slot, conditions)];
  });
  return cellsOf(axes);
}
