import fc from 'fast-check';
import { result, same } from '../compare';
import { answerSome, finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { newScene, say } from '../scene';

interface Case {
  readonly person: Person;
  readonly at: number;
  readonly before: Person;
}

export const startOver = relation<Case>({
  name: 'start-over',
  promise: '「重新开始」 forgets whatever was told: a question after it equals asking it first',
  cases: (world) => fc.record({ person: personOf(world), at: fc.nat({ max: 4 }), before: personOf(world) }),
  check(world, { person, at, before }) {
    const opened = open(world, newScene(world), before);
    const left = opened && (answerSome(world, opened, before, at) ?? finish(world, opened, before));
    const fresh = open(world, newScene(world), person);
    if (!left || !fresh) return NOT_APPLICABLE;
    const again = say(world, say(world, left, world.speech.control('restart')), person.opening.text);
    const view = (scene: typeof fresh) => ({ ...result(scene), shared: scene.state?.shared });
    return same(finish(world, fresh, person), finish(world, again, person), view);
  },
});
