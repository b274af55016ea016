import fc from 'fast-check';
import { same, whole } from '../compare';
import { answerNext, finish, knows, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, type Scene, say } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  /** Of the time a session may rest, in thousandths. */
  readonly pauses: readonly number[];
}

/** A day is not long enough for more: what 昨天 means must not change. */
const MOST_PAUSES = 6;

function finishSlowly(world: World, scene: Scene, { person, pauses }: Case): Scene {
  const { sessionMs } = world.brain.content.dialogue;
  let current = scene;
  for (const pause of pauses) {
    const question = asked(current);
    const wording = question && knows(world, person, question.intent, question.slot);
    if (!wording) return current;
    current = say(world, current, wording.text, { after: Math.floor((sessionMs * pause) / 1000) });
  }
  return finish(world, current, person);
}

export const delay = relation<Case>({
  name: 'delay',
  promise: 'how long somebody thinks changes nothing, up to the end of the session',
  cases: (world) =>
    fc.record({
      person: personOf(world, 1),
      pauses: fc.array(fc.oneof(fc.nat({ max: 1000 }), fc.constant(1000)), { minLength: 1, maxLength: MOST_PAUSES }),
    }),
  check(world, one) {
    const opened = open(world, newScene(world), one.person);
    if (!opened || !answerNext(world, opened, one.person)) return NOT_APPLICABLE;
    return same(finish(world, opened, one.person), finishSlowly(world, opened, one), whole);
  },
});
