import { isRequired } from '../dialogue/frame';
import type { Step } from '../dialogue/take-step';
import type { ConversationState, Frame, SlotValue } from '../vocabulary';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { frameAfter } from './node';
import { placeOfSlot } from './places';
import { type Scene, take } from './scene';
import { showFrame } from './show-frame';

/**
 * A correction puts the new value in the old one's place, says so, and loses nothing but what was asked for only because
 * of the old value. Tried with one other class of each told slot, in the form and after its answer.
 */
export function checkCorrections(
  scene: Scene,
  ledger: Ledger,
  state: ConversationState,
  path: readonly Move[],
  before: Frame,
): void {
  for (const [slot, old] of Object.entries(before.slots)) {
    const value = otherValue(scene, before.intent, slot, old);
    if (value === undefined) continue;
    const move: Move = { kind: 'correct', intent: before.intent, slot, value };
    const step = take(scene, state, move);
    ledger.steps += 1;
    const seen = whatIsWrong(scene, before, slot, value, step);
    if (seen === undefined) continue;
    report(ledger, {
      property: 'correction-lost',
      subject: `${before.intent} ${slot}`,
      path: [...path, move],
      expected: `${slot} = ${value}, and the rest as it was`,
      seen,
      where: placeOfSlot(scene, before.intent, slot),
    });
  }
}

const otherValue = ({ flows }: Scene, intent: string, slot: string, old: SlotValue): SlotValue | undefined =>
  flows
    .get(intent)
    ?.axes.get(slot)
    ?.classes.find(({ members }) => !members.includes(old))?.value;

function whatIsWrong(scene: Scene, before: Frame, slot: string, value: SlotValue, step: Step): string | undefined {
  const after = frameAfter(step);
  if (!after) return 'no form is left';
  if (!step.replies.some((reply) => reply.kind === 'message' && reply.key === 'corrected'))
    return 'it is not said what was changed';
  // Another intent has slots of its own: what it takes over is judged with every step.
  if (after.intent !== before.intent) return undefined;
  if (after.slots[slot] !== value) return showFrame(after);
  const lost = Object.keys(before.slots).filter(
    (name) => name !== slot && after.slots[name] !== before.slots[name] && !isMoot(scene, name, before, after),
  );
  return lost.length === 0 ? undefined : `${lost.join(', ')} lost: ${showFrame(after)}`;
}

/** A slot the old value called for and the new one does not. */
function isMoot(scene: Scene, slot: string, before: Frame, after: Frame): boolean {
  const known = scene.flows.get(before.intent)?.flow.slots.find(({ name }) => name === slot);
  return known !== undefined && isRequired(known, before) && !isRequired(known, after);
}
