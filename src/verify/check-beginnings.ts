import type { ConversationState } from '../vocabulary';
import { checkWaysOut } from './check-controls';
import { digressions } from './check-digressions';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { placeOf } from './places';
import { markReached } from './reached';
import { type Scene, take } from './scene';

/** Messages not understood in a row before a person is named. */
const PATIENCE = 3;

/** What can happen before a form is worked on: the ways there, each checked for its ways out. */
function beginnings(scene: Scene): readonly (readonly Move[])[] {
  const flows = [...scene.flows.keys()];
  const remarks = [...scene.content.dialogue.remarks.keys()];
  const misheard: Move = { kind: 'misheard' };
  return [
    [],
    [{ kind: 'enter' }],
    [misheard],
    [misheard, misheard],
    [{ kind: 'number', number: 1 }],
    [{ kind: 'unclear', intents: flows.slice(0, 3) }],
    ...digressions(scene).map((script) => script.slice(0, 1)),
    ...remarks.map((intent): readonly Move[] => [{ kind: 'remark', intent }]),
    ...remarks.flatMap((intent) =>
      touchedBy(scene, intent).map((about): readonly Move[] => [{ kind: 'remark', intent, about }]),
    ),
  ];
}

/** One point answered at once: what is not ours may all the same touch something we know, or have a general rule for. */
function touchedBy({ flows, content }: Scene, remark: string): readonly { intent: string; point: string }[] {
  const { generally } = content.dialogue.remarks.get(remark) ?? {};
  const meant = [...flows.values()].filter(({ flow }) => generally === undefined || generally.includes(flow.intent));
  const all = meant.flatMap(({ flow }) =>
    [...flow.points.values()].flatMap(({ name, outcome }) =>
      outcome?.kind === 'reply' ? [{ intent: flow.intent, point: name }] : [],
    ),
  );
  return all.slice(0, 1);
}

/** With no form open: the ways out work, remarks are answered, and patience ends with people. @returns whether the ways out work */
export function checkBeginnings(scene: Scene, ledger: Ledger): boolean {
  const all = beginnings(scene).map((path) => checkWaysOut(scene, ledger, play(scene, ledger, path), path));
  checkPatience(scene, ledger);
  return all.every(Boolean);
}

function play(scene: Scene, ledger: Ledger, path: readonly Move[]): ConversationState | null {
  let state: ConversationState | null = null;
  for (const move of path) {
    const step = take(scene, state, move);
    ledger.steps += 1;
    markReached(scene, ledger.reached, { from: null, move, step });
    state = step.state;
  }
  return state;
}

function checkPatience(scene: Scene, ledger: Ledger): void {
  const path = Array<Move>(PATIENCE).fill({ kind: 'misheard' });
  let state: ConversationState | null = null;
  for (const move of path) {
    const step = take(scene, state, move);
    if (step.status === 'handed-over') return;
    state = step.state;
  }
  report(ledger, {
    property: 'impatience',
    subject: 'fallback',
    path,
    expected: `people to ask, after ${PATIENCE} messages not understood`,
    seen: 'none',
    where: placeOf(scene, ''),
  });
}
