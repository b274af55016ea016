import fc from 'fast-check';
import { result, same } from '../compare';
import { answerSome, finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { asked, newScene, say } from '../scene';

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly before: Person;
}

export const cancel = relation<Case>({
  name: 'cancel',
  promise: 'the same question after a form was cancelled equals asking it first; where nothing was answered before',
  cases: (world) => fc.record({ person: personOf(world), at: fc.nat({ max: 2 }), before: personOf(world, 1) }),
  check(world, { person, at, before }) {
    const opened = open(world, newScene(world), before);
    const left = opened && answerSome(world, opened, before, at);
    const fresh = open(world, newScene(world), person);
    if (!left || !fresh || !asked(left) || left.state?.answered) return NOT_APPLICABLE;
    const cancelled = say(world, left, world.speech.control('cancel'));
    const again = say(world, cancelled, person.opening.text);
    return same(finish(world, fresh, person), finish(world, again, person), result);
  },
});
