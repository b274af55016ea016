import type { ConversationState, Frame, Reply } from '../vocabulary';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { frameOf, type Node, pathTo } from './node';
import { placeOf, placeOfSlot } from './places';
import { type Scene, take } from './scene';
import { showFrame } from './show-frame';

/** A question aside, played to its answer. */
export type Script = readonly Move[];

/** Words that are about the open question or end it; everything else leaves it as it was. */
const ABOUT_THE_FORM: ReadonlySet<string> = new Set([
  'cancel',
  'restart',
  'goodbye',
  'affirm',
  'deny',
  'correct',
  'repeat',
  'shorter',
]);
/** After these the question is not pressed. */
const NOT_PRESSED: ReadonlySet<string> = new Set(['oos.emergency', 'human']);

/**
 * Whatever is asked or said aside, the open question comes back as it was: same values, same question, no attempt spent.
 * Tried from every question with remarks of every kind, a question answered at once and one that asks in its turn.
 */
export function checkDigressions(scene: Scene, ledger: Ledger, node: Node, scripts: readonly Script[]): void {
  const before = frameOf(node.state);
  if (!before?.asking) return;
  const asides = [...scene.content.dialogue.remarks.keys()].filter((intent) => !ABOUT_THE_FORM.has(intent));
  for (const intent of asides) checkAside(scene, ledger, node, before, [{ kind: 'remark', intent }]);
  for (const script of scripts) {
    if (!isAboutTheForm(scene, before, script)) checkAside(scene, ledger, node, before, script);
  }
}

/** The same question again, or one the form hands over to, is no digression. */
function isAboutTheForm({ flows }: Scene, { intent }: Frame, script: Script): boolean {
  const rows = flows.get(intent)?.flow.table?.rows ?? [];
  const targets = rows.flatMap(({ outcome }) => (outcome.kind === 'goto' ? [outcome.intent] : []));
  return intentsOf(script).some((one) => one === intent || targets.includes(one));
}

const intentsOf = (script: Script): readonly string[] =>
  script.flatMap((move) => ('intent' in move ? [move.intent] : []));

function checkAside(scene: Scene, ledger: Ledger, node: Node, before: Frame, script: Script): void {
  const { state, replies } = play(scene, ledger, node.state, script);
  const after = frameOf(state);
  const isBack = after !== undefined && JSON.stringify(after) === JSON.stringify(before);
  const isPressed = replies.some((reply) => reply.kind === 'question' && reply.slot === before.asking?.slot);
  const [aside = ''] = intentsOf(script);
  if (isBack && (isPressed || NOT_PRESSED.has(aside))) return;
  report(ledger, {
    property: 'digression-lost',
    subject: `${before.intent} after ${aside}`,
    path: [...pathTo(node), ...script],
    expected: `back to: ${showFrame(before)}`,
    seen: isBack ? 'the question is not asked again' : after ? showFrame(after) : 'no form is left',
    where: scene.flows.has(aside)
      ? placeOfSlot(scene, before.intent, before.asking?.slot ?? '')
      : placeOf(scene, aside),
  });
}

function play(
  scene: Scene,
  ledger: Ledger,
  from: ConversationState | null,
  script: Script,
): { readonly state: ConversationState; readonly replies: readonly Reply[] } {
  const [first, ...rest] = script;
  const start = take(scene, from, first ?? { kind: 'misheard' });
  ledger.steps += script.length;
  return rest.reduce((step, move) => take(scene, step.state, move), start);
}

/** Representatives: questions answered at once, such that ask something first, and one of these inside another. */
export function digressions(scene: Scene): readonly Script[] {
  const scripts = [...scene.flows.keys()].flatMap((intent) => scriptFor(scene, intent));
  const atOnce = scripts.filter(({ length }) => length === 1).slice(0, EACH);
  const asking = scripts.filter(({ length }) => length > 1).slice(0, EACH);
  const [outer = [], inner = []] = asking;
  const nested = outer.length > 0 && inner.length > 0 ? [[...outer.slice(0, 1), ...inner, ...outer.slice(1)]] : [];
  return [...atOnce, ...asking, ...nested];
}

/** Two of each, so that every flow has one that is not itself. */
const EACH = 2;
const MOST_QUESTIONS = 10;

/** The question, and the first value for all it asks; none when it hands over or comes to no end. */
function scriptFor(scene: Scene, intent: string): readonly Script[] {
  const moves: Move[] = [{ kind: 'ask', intent, told: {} }];
  let { state } = take(scene, null, moves[0] ?? { kind: 'misheard' });
  while (moves.length < MOST_QUESTIONS) {
    const frame = frameOf(state);
    if (!frame) return [moves];
    const move = firstAnswer(scene, frame, intent);
    if (!move) return [];
    moves.push(move);
    state = take(scene, state, move).state;
  }
  return [];
}

function firstAnswer({ flows }: Scene, { intent, asking }: Frame, wanted: string): Move | undefined {
  const value = asking && flows.get(intent)?.axes.get(asking.slot)?.classes[0]?.value;
  return asking && value !== undefined && intent === wanted
    ? { kind: 'tell', intent, slot: asking.slot, value }
    : undefined;
}
