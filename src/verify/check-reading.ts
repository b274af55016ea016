import type { ResolvedSlot } from '../content/resolve-slot';
import type { AnswerReading, SlotValue } from '../vocabulary';
import { type Ledger, report } from './ledger';
import type { Move } from './move';
import { frameOf, type Node, pathTo } from './node';
import { placeOfSlot } from './places';
import type { Scene } from './scene';

/**
 * What the content says means a value is read as that value when it answers the question: the label of each choice, each
 * phrase without gaps, and one value out of every class the table tells apart.
 */
export function checkReading(scene: Scene, ledger: Ledger, node: Node): void {
  const frame = frameOf(node.state);
  const view = frame && scene.flows.get(frame.intent);
  const slot = frame?.asking && view?.slots.get(frame.asking.slot);
  // Where choices cannot be told apart, their words cannot either: one counter-example says it.
  if (!frame || !slot || ledger.found.has(`choice-misread ${frame.intent} ${slot.name}`)) return;
  const { intent } = frame;
  const classes = view?.axes.get(slot.name)?.classes ?? [];
  for (const { words, value } of slot.values.length > 0 ? phrasesOf(slot) : classes.map(spoken)) {
    const move: Move = { kind: 'tell', intent, slot: slot.name, value };
    const said = words ?? scene.speaker.say(move);
    const { answer } = scene.read({ intent, slot: slot.name }, said);
    if (isValue(answer, value)) continue;
    report(ledger, {
      property: 'value-unread',
      subject: `${intent} ${slot.name}`,
      path: [...pathTo(node), move],
      expected: `「${said}」 is read as ${value}`,
      seen: answer?.kind === 'value' ? String(answer.reading.value) : (answer?.kind ?? 'nothing'),
      where: placeOfSlot(scene, intent, slot.name),
    });
  }
}

interface Phrase {
  readonly words?: string;
  readonly value: SlotValue;
}

const spoken = ({ value }: { readonly value: SlotValue }): Phrase => ({ value });

const phrasesOf = ({ values }: ResolvedSlot): readonly Phrase[] =>
  values.flatMap(({ value, label, says, answers }) =>
    [label, ...says, ...answers].filter((phrase) => !/[…[\]]/.test(phrase)).map((words) => ({ words, value })),
  );

function isValue(answer: AnswerReading | null, value: SlotValue): boolean {
  if (answer?.kind === 'value') return answer.reading.value === value;
  return (answer?.kind === 'affirm' && value === true) || (answer?.kind === 'deny' && value === false);
}
