import type { Step } from '../dialogue/take-step';
import type { ConversationState } from '../vocabulary';
import type { Property } from './counter-example';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { frameOf, type Node, pathTo } from './node';
import { placeOf, placeOfSlot } from './places';
import { markReached } from './reached';
import { type Scene, take } from './scene';

/** A way out, and how one knows that it was taken. */
interface WayOut {
  readonly intent: 'cancel' | 'human' | 'restart';
  readonly property: Property;
  readonly expected: string;
  isTaken(step: Step): boolean;
}

const WAYS_OUT: readonly WayOut[] = [
  {
    intent: 'cancel',
    property: 'no-cancel',
    expected: 'the form is put away',
    isTaken: ({ state, status }) => status === 'closed' && state.frames.length === 0 && state.waiting.length === 0,
  },
  {
    intent: 'human',
    property: 'no-human',
    expected: 'a hand-over, and support is told',
    isTaken: ({ status, effects }) => status === 'handed-over' && effects.some(({ kind }) => kind === 'notify-support'),
  },
  {
    intent: 'restart',
    property: 'no-restart',
    expected: 'nothing is left of what was said',
    isTaken: ({ state }) =>
      state.frames.length === 0 && !state.answered && Object.keys(state.shared).length === 0 && !state.waiting.length,
  },
];

/** "Within two turns": the word is said, and if it was not taken as meant, said once more. */
const TURNS = 2;

/** A person can stop, reach people and start again. @returns whether all three work here */
export function checkWaysOut(
  scene: Scene,
  ledger: Ledger,
  state: ConversationState | null,
  path: readonly Move[],
): boolean {
  return WAYS_OUT.map((way) => {
    const isTaken = tryOut(scene, ledger, state, way, { kind: 'remark', intent: way.intent });
    if (!isTaken) addMissing(scene, ledger, way, path);
    return isTaken;
  }).every(Boolean);
}

function tryOut(scene: Scene, ledger: Ledger, state: ConversationState | null, way: WayOut, move: Move): boolean {
  let step = take(scene, state, move);
  ledger.steps += 1;
  markReached(scene, ledger.reached, { from: null, move, step });
  for (let turn = 1; turn < TURNS && !way.isTaken(step); turn += 1) step = take(scene, step.state, move);
  return way.isTaken(step);
}

function addMissing(scene: Scene, ledger: Ledger, way: WayOut, path: readonly Move[]): void {
  const again = Array<Move>(TURNS).fill({ kind: 'remark', intent: way.intent });
  report(ledger, {
    property: way.property,
    subject: way.intent,
    path: [...path, ...again],
    expected: way.expected,
    seen: 'the word does nothing of the kind',
    where: placeOf(scene, way.intent),
  });
}

/** Words of a way out that the open question takes for an answer are the way out all the same. */
export function checkStolenWords(scene: Scene, ledger: Ledger, node: Node): void {
  const frame = frameOf(node.state);
  if (!frame?.asking) return;
  const { intent } = frame;
  const { slot } = frame.asking;
  for (const way of WAYS_OUT) {
    for (const move of stolenWords(scene, way.intent, intent, slot)) {
      if (tryOut(scene, ledger, node.state, way, move)) continue;
      report(ledger, {
        property: way.property,
        subject: `${intent} ${slot}`,
        path: [...pathTo(node), move],
        expected: way.expected,
        seen: `「${move.words}」 is taken as an answer: ${slot} ${showAnswer(move)}`,
        where: placeOfSlot(scene, intent, slot),
      });
    }
  }
}

type Remark = Move & { readonly kind: 'remark' };

const showAnswer = ({ heard }: Remark): string =>
  heard?.answer?.kind === 'value' ? `= ${heard.answer.reading.value}` : (heard?.answer?.kind ?? 'not told');

/** The words of a way out that read as an answer to the question. */
function stolenWords(scene: Scene, control: string, intent: string, slot: string): readonly Remark[] {
  const words = (scene.raw.intents.get(control)?.value.says ?? []).flatMap(scene.spellings);
  return words.flatMap((word): readonly Remark[] => {
    const heard = scene.read({ intent, slot }, word);
    const isAnswer = heard.answer !== null || Object.keys(heard.slots[intent] ?? {}).length > 0;
    return isAnswer ? [{ kind: 'remark', intent: control, words: word, heard }] : [];
  });
}
