import fc from 'fast-check';
import { result, same } from '../compare';
import { isSure } from '../is-sure';
import { answerSome, finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { newScene, type Scene, say } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
  /** Questions asked before, one on top of the other, and the last of them answered so far. */
  readonly before: readonly Person[];
  readonly at: number;
}

function wander(world: World, { before, at }: Case): Scene {
  const asking = before.filter(({ opening }) => isSure(world, opening));
  const opened = asking.reduce((scene, { opening }) => say(world, scene, opening.text), newScene(world));
  const last = asking.at(-1);
  return (last && answerSome(world, opened, last, at)) ?? opened;
}

export const startOver = relation<Case>({
  name: 'start-over',
  promise: '「重新开始」 forgets whatever was asked and told: a question after it equals asking it first',
  cases: (world) =>
    fc.record({
      person: personOf(world),
      before: fc.array(personOf(world, 1), { minLength: 1, maxLength: 5 }),
      at: fc.nat({ max: 3 }),
    }),
  check(world, one) {
    const { person } = one;
    const fresh = open(world, newScene(world), person);
    if (!fresh) return NOT_APPLICABLE;
    const again = say(world, say(world, wander(world, one), world.speech.control('restart')), person.opening.text);
    const view = (scene: Scene) => ({ ...result(scene), shared: scene.state?.shared });
    return same(finish(world, fresh, person), finish(world, again, person), view);
  },
});
