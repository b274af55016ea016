import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { frameOf, type Node, pathTo } from './node';
import { placeOfSlot } from './places';
import type { Scene } from './scene';
import { showFrame } from './show-frame';

/**
 * Two properties of the whole graph of answers. No dead end: from every state some way of answering ends in an answer.
 * No endless asking: the graph has no circle, so whoever goes on answering, however badly, comes to an end.
 */
export function checkGraph(scene: Scene, ledger: Ledger, nodes: readonly Node[]): void {
  const answered = answeredFrom(nodes);
  for (const node of nodes) {
    if (answered.has(node) || isExplained(ledger, node)) continue;
    add(scene, ledger, node, [], 'dead-end', 'an answer, in the end', 'no way of answering comes to one');
  }
  const circle = findCircle(nodes);
  if (!circle) return;
  const { node, moves } = circle;
  add(scene, ledger, node, moves, 'endless', 'one open question less with every answer', 'a question asked before');
}

/** Where a step of the form says nothing, that is the cause, and it is reported. */
const isExplained = ({ found }: Ledger, { state }: Node): boolean => {
  const intent = frameOf(state)?.intent;
  return found.has(`no-answer ${intent}`) || found.has(`goto-circle ${intent}`);
};

function add(
  scene: Scene,
  ledger: Ledger,
  node: Node,
  further: readonly Move[],
  property: 'dead-end' | 'endless',
  expected: string,
  seen: string,
): void {
  const frame = frameOf(node.state);
  if (!frame) return;
  const where = placeOfSlot(scene, frame.intent, frame.asking?.slot ?? '');
  const path = [...pathTo(node), ...further];
  report(ledger, { property, subject: frame.intent, path, expected, seen: `${seen}: ${showFrame(frame)}`, where });
}

/** Every state from which an answer can be reached, found backwards from those that are one move away. */
function answeredFrom(nodes: readonly Node[]): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>();
  for (const node of nodes) for (const { to } of node.next) before.set(to, [...(before.get(to) ?? []), node]);
  const answered = new Set(nodes.filter(({ isAnswered }) => isAnswered));
  // A set that grows while it is walked: each state is added once.
  for (const node of answered) for (const earlier of before.get(node) ?? []) answered.add(earlier);
  return answered;
}

/** A state that leads back to itself, with the way round. */
function findCircle(nodes: readonly Node[]): { readonly node: Node; readonly moves: readonly Move[] } | undefined {
  const left = withoutDeadEnds(nodes);
  const [first] = left;
  return first && walkRound(first, left);
}

/** What is left when states that lead nowhere, or only to such, are taken away one after the other: circles and the ways to them. */
function withoutDeadEnds(nodes: readonly Node[]): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>();
  const open = new Map<Node, number>();
  for (const node of nodes) {
    const targets = new Set(node.next.map(({ to }) => to));
    open.set(node, targets.size);
    for (const to of targets) before.set(to, [...(before.get(to) ?? []), node]);
  }
  const left = new Set(nodes);
  const done = nodes.filter((node) => open.get(node) === 0);
  for (const node of done) {
    left.delete(node);
    for (const earlier of before.get(node) ?? []) {
      const more = (open.get(earlier) ?? 0) - 1;
      open.set(earlier, more);
      if (more === 0) done.push(earlier);
    }
  }
  return left;
}

/** Follows what is left until a state comes again. */
function walkRound(start: Node, left: ReadonlySet<Node>): { readonly node: Node; readonly moves: readonly Move[] } {
  const passed = new Map<Node, number>();
  const moves: Move[] = [];
  let node = start;
  for (;;) {
    const seenAt = passed.get(node);
    if (seenAt !== undefined) return { node, moves: moves.slice(seenAt) };
    passed.set(node, moves.length);
    const way = node.next.find(({ to }) => left.has(to));
    if (!way) return { node, moves: [] };
    moves.push(way.move);
    node = way.to;
  }
}
