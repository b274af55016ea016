import fc from 'fast-check';
import { fillFrame, isRequired } from '../../dialogue/frame';
import type { SlotValue } from '../../vocabulary';
import { result, same } from '../compare';
import { hear } from '../hear';
import { finish, knows, noted, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { type Scene, say } from '../scene';
import { speaksForItself } from '../speaks-for-itself';
import { twoAnswers } from '../two-answers';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  readonly at: number;
}

/** Some forms need the one only while the other is not known. */
function stillAsks({ brain }: World, scene: Scene, told: string, value: SlotValue): boolean {
  const frame = scene.state?.frames.at(-1);
  const slot = brain.content.dialogue.flows
    .get(frame?.intent ?? '')
    ?.slots.find(({ name }) => name === frame?.asking?.slot);
  return frame !== undefined && slot !== undefined && isRequired(slot, fillFrame(frame, { [told]: value }));
}

export const answerOrder = relation<Case>({
  name: 'answer-order',
  promise:
    'telling the next slot before the one asked for equals the order asked; where it names its slot, is no answer to the one asked and no question of its own',
  cases: (world) => fc.record({ person: personOf(world, 2), at: fc.nat({ max: 2 }) }),
  check(world, { person, at }) {
    const told = twoAnswers(world, person, at);
    const later = told && knows(world, person, told.second.intent, told.second.slot);
    if (!told || !later) return NOT_APPLICABLE;
    const { before, second, after } = told;
    const { answer, intent, decision } = hear(world, before, later.text);
    const isAnswer = answer !== null || (decision !== 'fallback' && intent !== null && intent !== second.intent);
    if (isAnswer || !stillAsks(world, before, second.slot, later.value)) return NOT_APPLICABLE;
    if (!speaksForItself(world, second.intent, second.slot, later)) return NOT_APPLICABLE;
    if (noted(after, second) !== later.value) return NOT_APPLICABLE;
    const swapped = say(world, before, later.text);
    return same(finish(world, after, person), finish(world, swapped, person), result);
  },
});
