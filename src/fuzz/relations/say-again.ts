import fc from 'fast-check';
import { answered, memory, same } from '../compare';
import { answerSome, finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, lastTurn, newScene, type Scene, say } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  readonly at: number;
}

/** In the middle of a form: the question is put again, and the answer is what it would have been. */
function repeatQuestion(world: World, before: Scene, person: Person) {
  const again = say(world, before, world.speech.control('repeat'));
  if (asked(again)?.slot !== asked(before)?.slot) return same(before, again, (scene) => ({ asking: asked(scene) }));
  return same(finish(world, before, person), finish(world, again, person), (scene) => ({ answer: answered(scene) }));
}

/** After the answer: the same words, resting on the same, and nothing is changed by it. */
function repeatAnswer(world: World, before: Scene) {
  const again = say(world, before, world.speech.control('repeat'));
  const count = lastTurn(again)?.messages.length ?? 0;
  // With nothing said before it, more of an answer that did not fit can be shown.
  if (before.state?.rest !== undefined && count < (lastTurn(before)?.messages.length ?? 0)) return NOT_APPLICABLE;
  return same(before, again, (scene) => ({
    ...memory(scene),
    // What was said before the answer itself is not said again.
    messages: (lastTurn(scene)?.messages ?? []).slice(-count).map(({ text }) => text),
    receipt: lastTurn(scene)?.receipt,
  }));
}

export const sayAgain = relation<Case>({
  name: 'say-again',
  promise: '「再说一遍」 repeats the answer or the question and changes nothing that matters',
  cases: (world) => fc.record({ person: personOf(world), at: fc.nat({ max: 4 }) }),
  check(world, { person, at }) {
    const opened = open(world, newScene(world), person);
    const before = opened && (answerSome(world, opened, person, at) ?? finish(world, opened, person));
    if (!before?.state?.answered && !(before && asked(before))) return NOT_APPLICABLE;
    if (asked(before)) return repeatQuestion(world, before, person);
    return lastTurn(before)?.receipt ? repeatAnswer(world, before) : NOT_APPLICABLE;
  },
});
