import type { Step } from '../dialogue/take-step';
import type { Choice, SlotValue } from '../vocabulary';
import type { FlowView } from './flow-view';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { frameAfter, frameOf, type Node, pathTo } from './node';
import { placeOfSlot } from './places';
import { type Scene, take } from './scene';
import { showFrame } from './show-frame';

/** Each choice of an open question means its value: tapped, typed out, by its number, and 是 / 不是 where yes and no are values. */
export function checkChoices(scene: Scene, ledger: Ledger, node: Node): void {
  const frame = frameOf(node.state);
  const view = frame && scene.flows.get(frame.intent);
  if (!frame?.asking || !view) return;
  const { slot } = frame.asking;
  const [offered = []] = node.state.offered;
  for (const { move, value } of waysToChoose(view, slot, offered)) {
    const step = take(scene, node.state, move);
    ledger.steps += 1;
    if (isSet(scene, step, slot, value)) continue;
    const after = frameAfter(step);
    report(ledger, {
      property: 'choice-misread',
      subject: `${frame.intent} ${slot}`,
      path: [...pathTo(node), move],
      expected: `${slot} = ${value}`,
      seen: after ? showFrame(after) : 'no form',
      where: placeOfSlot(scene, frame.intent, slot),
    });
  }
}

interface WayToChoose {
  readonly move: Move;
  readonly value: SlotValue;
}

function waysToChoose({ slots }: FlowView, name: string, offered: readonly Choice[]): readonly WayToChoose[] {
  const values = slots.get(name)?.values ?? [];
  const listed = values.flatMap(({ value }, index): readonly WayToChoose[] => {
    const choice = offered[index];
    if (!choice) return [];
    return [
      { value, move: { kind: 'tap', choice } },
      { value, move: { kind: 'type', choice } },
      { value, move: { kind: 'number', number: index + 1 } },
    ];
  });
  const yesAndNo = values.flatMap(({ value }): readonly WayToChoose[] =>
    typeof value === 'boolean' ? [{ value, move: { kind: value ? 'affirm' : 'deny' } }] : [],
  );
  return [...listed, ...yesAndNo];
}

/** Whether the value is in the form, or in the form the question was handed over to, if that has such a slot. */
function isSet(scene: Scene, step: Step, slot: string, value: SlotValue): boolean {
  const after = frameAfter(step);
  if (!after) return false;
  const hasSlot = scene.flows.get(after.intent)?.slots.has(slot) ?? false;
  return !hasSlot || after.slots[slot] === value;
}
