import fc from 'fast-check';
import { same, whole } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { scriptOf } from '../replay-script';
import { newScene, type Scene, send } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
}

/** The process ends after every message: all that is left is the state as JSON. */
const restarted = (scene: Scene): Scene => ({ ...scene, state: JSON.parse(JSON.stringify(scene.state)) });

const playAnew = (world: World, scene: Scene): Scene =>
  scriptOf(scene).reduce((current, content) => restarted(send(world, current, content)), newScene(world));

export const restart = relation<Case>({
  name: 'restart',
  promise: 'a process that ends and starts between any two messages changes nothing',
  cases: (world) => fc.record({ person: personOf(world) }),
  check(world, { person }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(world, opened, person);
    return same(expected, playAnew({ ...world, brain: world.plain }, expected), whole);
  },
});
