import fc from 'fast-check';
import type { SlotValue } from '../../vocabulary';
import { broken } from '../compare';
import { answerSome, noted, open, type Person, personOf } from '../person';
import { HELD, NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, say } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly which: number;
}

/** A value that hands the question over to another intent, which need not have the slot. */
function handsOver({ brain }: World, { intent, slot }: { intent: string; slot: string }, value: SlotValue): boolean {
  const rows = brain.content.dialogue.flows.get(intent)?.table?.rows ?? [];
  return rows.some(({ when, outcome }) => {
    const condition = when === 'otherwise' ? undefined : when[slot];
    return outcome.kind === 'goto' && (condition?.kind !== 'one-of' || condition.values.includes(value));
  });
}

export const notedValues = relation<Case>({
  name: 'noted-values',
  promise: 'an answer to the open question, in any wording the content has for it, is noted as the value it stands for',
  cases: (world) => fc.record({ person: personOf(world, 1), at: fc.nat({ max: 3 }), which: fc.nat({ max: 997 }) }),
  check(world, { person, at, which }) {
    const opened = open(world, newScene(world), person);
    const before = opened && answerSome(world, opened, person, at);
    const question = before && asked(before);
    const wordings = question ? world.speech.wordings(question.intent, question.slot) : [];
    const wording = wordings[which % Math.max(1, wordings.length)];
    if (!before || !question || !wording) return NOT_APPLICABLE;
    const after = say(world, before, wording.text);
    if (handsOver(world, question, wording.value)) return NOT_APPLICABLE;
    const told = after.exchanges.at(-1)?.turn.dialogue.slots[question.slot] ?? noted(after, question);
    if (told === wording.value) return HELD;
    const problem = `「${wording.text}」 is noted as ${JSON.stringify(told)}, not ${JSON.stringify(wording.value)}`;
    return broken({ problems: [problem], expected: [], actual: after.exchanges });
  },
});
