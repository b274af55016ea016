import fc from 'fast-check';
import { result, same } from '../compare';
import { finish, open, type Person, personOf } from '../person';
import { NOT_APPLICABLE, relation } from '../relation';
import { scriptOf } from '../replay-script';
import { newScene, type Scene, send } from '../scene';
import type { World } from '../world';

interface Case {
  readonly person: Person;
}

/** The same world after an edit that changed no form: the content bears another fingerprint. */
function released(world: World, version: number): World {
  const { brain } = world;
  const dialogue = { ...brain.content.dialogue, fingerprint: `sha256:${version}` };
  return { ...world, brain: { ...brain, content: { ...brain.content, dialogue } } };
}

const playThroughReleases = (world: World, scene: Scene): Scene =>
  scriptOf(scene).reduce((current, content, index) => send(released(world, index), current, content), newScene(world));

export const release = relation<Case>({
  name: 'release',
  promise: 'content released anew between any two messages, its forms unchanged, changes nothing',
  cases: (world) => fc.record({ person: personOf(world) }),
  check(world, { person }) {
    const opened = open(world, newScene(world), person);
    if (!opened) return NOT_APPLICABLE;
    const expected = finish(world, opened, person);
    return same(expected, playThroughReleases(world, expected), result);
  },
});
