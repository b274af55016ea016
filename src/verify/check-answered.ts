import type { Step } from '../dialogue/take-step';
import type { Choice } from '../vocabulary';
import { checkCorrections } from './check-corrections';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { type Edge, frameOf, pathOf } from './node';
import { placeOfRule } from './places';
import { type Scene, take } from './scene';

/** States after an answer are told apart by what was answered: what was offered and can be done next hangs on that alone. */
export function keyOfAnswer({ state, replies }: Step): string | undefined {
  if (frameOf(state)) return undefined;
  const rules = replies.flatMap((reply) => {
    if (reply.kind === 'answer') return [`${reply.intent}/${reply.rule}/${reply.reply}`];
    return reply.kind === 'conditional' ? [`${reply.intent}/${reply.branches.map(({ rule }) => rule).join('|')}`] : [];
  });
  return rules.length === 0 ? undefined : rules.join(' + ');
}

/** After an answer: every tap offered leads to an answer or a question, and what was told can still be corrected. */
export function checkAnswered(scene: Scene, ledger: Ledger, edge: Edge): void {
  const { state } = edge.step;
  const path = pathOf(edge);
  for (const choice of state.offered[0] ?? []) checkTap(scene, ledger, edge, choice);
  if (state.answered) checkCorrections(scene, ledger, state, path, state.answered.frame);
}

function checkTap(scene: Scene, ledger: Ledger, edge: Edge, choice: Choice): void {
  const move: Move = { kind: 'tap', choice };
  const { replies, state } = take(scene, edge.step.state, move);
  ledger.steps += 1;
  if (replies.some(({ kind }) => kind === 'answer' || kind === 'conditional' || kind === 'question')) return;
  // A flow that is begun and says nothing is found when that flow is enumerated.
  if (state.frames.length > 0 || state.answered !== edge.step.state.answered) return;
  const answer = edge.step.replies.find((reply) => reply.kind === 'answer');
  const intent = edge.step.state.answered?.frame.intent ?? '';
  report(ledger, {
    property: 'tap-to-nowhere',
    subject: `${intent} ${choice.label}`,
    path: [...pathOf(edge), move],
    expected: 'an answer or a question',
    seen: 'neither',
    where: placeOfRule(scene, intent, answer?.kind === 'answer' ? answer.rule : ''),
  });
}
